"""Which LanguageTool this program runs, and what its folder looks like.

The folder has the shape that language-tool-python knows (``LTP_PATH/LanguageTool-6.6/languagetool-server.jar``): the
one jar names the others in its manifest, so that starting it needs no list of files.
"""

VERSION = "6.6"
FOLDER = f"LanguageTool-{VERSION}"
SERVER_JAR = "languagetool-server.jar"
MAIN_CLASS = "org.languagetool.server.HTTPServer"
LIBRARIES = "libs"
LICENCES = "licences"
CHECKSUMS = "checksums.txt"
