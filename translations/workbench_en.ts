<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Action</name>
    </context>
<context>
    <name>Card</name>
    </context>
<context>
    <name>Category</name>
    </context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>{category}: %n finding(s)</source>
        <translation><numerusform>{category}: %n finding</numerusform><numerusform>{category}: %n findings</numerusform></translation></message>
    </context>
<context>
    <name>Commands</name>
    </context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation><numerusform>%n change</numerusform><numerusform>%n changes</numerusform></translation></message>
    <message numerus="yes">
        <source>%n word(s) in</source>
        <translation><numerusform>%n word in</numerusform><numerusform>%n words in</numerusform></translation></message>
    <message numerus="yes">
        <source>%n word(s) out</source>
        <translation><numerusform>%n word out</numerusform><numerusform>%n words out</numerusform></translation></message>
    </context>
<context>
    <name>Comparing</name>
    </context>
<context>
    <name>Empty</name>
    </context>
<context>
    <name>Errands</name>
    </context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n finding(s) still open: {list}.</source>
        <translation><numerusform>%n finding still open: {list}.</numerusform><numerusform>%n findings still open: {list}.</numerusform></translation></message>
    </context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation><numerusform>%n open</numerusform><numerusform>%n open</numerusform></translation></message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation><numerusform>%n taken</numerusform><numerusform>%n taken</numerusform></translation></message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation><numerusform>%n dismissed</numerusform><numerusform>%n dismissed</numerusform></translation></message>
    <message numerus="yes">
        <source>%n word(s) read</source>
        <translation><numerusform>%n word read</numerusform><numerusform>%n words read</numerusform></translation></message>
    </context>
<context>
    <name>Keys</name>
    </context>
<context>
    <name>Message</name>
    </context>
<context>
    <name>Pane</name>
    <message numerus="yes">
        <source>%n safe repair(s) taken. One undo takes them all back.</source>
        <translation><numerusform>%n safe repair taken. One undo takes them all back.</numerusform><numerusform>%n safe repairs taken. One undo takes them all back.</numerusform></translation></message>
    </context>
<context>
    <name>Preferences</name>
    </context>
<context>
    <name>Proposal</name>
    </context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation></message>
    <message numerus="yes">
        <source>%n finding(s) open</source>
        <translation><numerusform>%n finding open</numerusform><numerusform>%n findings open</numerusform></translation></message>
    </context>
<context>
    <name>Rules</name>
    </context>
<context>
    <name>Settings</name>
    </context>
<context>
    <name>Severity</name>
    </context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation></message>
    <message numerus="yes">
        <source>%n open</source>
        <translation><numerusform>%n open</numerusform><numerusform>%n open</numerusform></translation></message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation><numerusform>%n taken</numerusform><numerusform>%n taken</numerusform></translation></message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation><numerusform>%n dismissed</numerusform><numerusform>%n dismissed</numerusform></translation></message>
    </context>
<context>
    <name>StoryView</name>
    </context>
<context>
    <name>Topic</name>
    </context>
<context>
    <name>Topics</name>
    </context>
<context>
    <name>Window</name>
    </context>
</TS>
