<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::Acts</name>
    <message numerus="yes">
        <source>%n message(s), %1</source>
        <translation>
            <numerusform>%n message, %1</numerusform>
            <numerusform>%n messages, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) from %1?</source>
        <translation>
            <numerusform>Delete %n message from %1?</numerusform>
            <numerusform>Delete %n messages from %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeleteTask</name>
    <message numerus="yes">
        <source>%n message(s) deleted from %1</source>
        <translation>
            <numerusform>%n message deleted from %1</numerusform>
            <numerusform>%n messages deleted from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeasesModel</name>
    <message numerus="yes">
        <source>comes back, %n more time(s)</source>
        <translation>
            <numerusform>comes back, %n more time</numerusform>
            <numerusform>comes back, %n more times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Task</name>
    <message numerus="yes">
        <source>%n message(s) stayed: </source>
        <translation>
            <numerusform>%n message stayed: </numerusform>
            <numerusform>%n messages stayed: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupsPane</name>
    <message numerus="yes">
        <source>; %n later send(s) swallowed.</source>
        <translation>
            <numerusform>; %n later send swallowed.</numerusform>
            <numerusform>; %n later sends swallowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted send(s) whose deduplication ID is remembered</source>
        <translation>
            <numerusform>%n accepted send whose deduplication ID is remembered</numerusform>
            <numerusform>%n accepted sends whose deduplication ID is remembered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeasesPane</name>
    <message numerus="yes">
        <source>%n message(s) in flight</source>
        <translation>
            <numerusform>%n message in flight</numerusform>
            <numerusform>%n messages in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MoveTasksPane</name>
    <message numerus="yes">
        <source>%n task(s), none is running</source>
        <translation>
            <numerusform>%n task, not running</numerusform>
            <numerusform>%n tasks, none is running</numerusform>
        </translation>
    </message>
</context>
</TS>
