<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message numerus="yes">
        <source>%n connection(s) of apps</source>
        <translation>
            <numerusform>%n connection of apps</numerusform>
            <numerusform>%n connections of apps</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>Delete %n queue(s)?</source>
        <translation>
            <numerusform>Delete %n queue?</numerusform>
            <numerusform>Delete %n queues?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n queue(s)</source>
        <translation>
            <numerusform>&amp;Delete %n queue</numerusform>
            <numerusform>&amp;Delete %n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are excepted</source>
        <translation>
            <numerusform>%n is excepted</numerusform>
            <numerusform>%n are excepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected dead letter(s) of %1.</source>
        <translation>
            <numerusform>%n selected dead letter of %1.</numerusform>
            <numerusform>%n selected dead letters of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BodyView</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClusterBand</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>groups</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>%n more group</numerusform>
            <numerusform>%n more groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClusterChip</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComparePane</name>
    <message numerus="yes">
        <source>%n message(s) of %1 were processed, but none could be kept. Option ProcessedSample of the queue says how many are.</source>
        <translation>
            <numerusform>%n message of %1 was processed, but could not be kept. Option ProcessedSample of the queue says how many are.</numerusform>
            <numerusform>%n messages of %1 were processed, but none could be kept. Option ProcessedSample of the queue says how many are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComposerPage</name>
    <message numerus="yes">
        <source>%n copies under way</source>
        <translation>
            <numerusform>%n copy under way</numerusform>
            <numerusform>%n copies under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeadLettersPane</name>
    <message numerus="yes">
        <source>%n group(s) of dead letters</source>
        <translation>
            <numerusform>%n group of dead letters</numerusform>
            <numerusform>%n groups of dead letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>compared with %n processed message(s)</source>
        <translation>
            <numerusform>compared with %n processed message</numerusform>
            <numerusform>compared with %n processed messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeleteQueuesTask</name>
    <message numerus="yes">
        <source>Deleting %n queue(s)</source>
        <translation>
            <numerusform>Deleting %n queue</numerusform>
            <numerusform>Deleting %n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) deleted</source>
        <translation>
            <numerusform>%n queue deleted</numerusform>
            <numerusform>%n queues deleted</numerusform>
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
    <name>ui::DiffPane</name>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n difference.</numerusform>
            <numerusform>%n differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportTask</name>
    <message numerus="yes">
        <source>%n message(s) exported from %1 to %2, %3</source>
        <translation>
            <numerusform>%n message exported from %1 to %2, %3</numerusform>
            <numerusform>%n messages exported from %1 to %2, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n left the queue before they were read</source>
        <translation>
            <numerusform>; %n left the queue before it was read</numerusform>
            <numerusform>; %n left the queue before they were read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilterMenu</name>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n filter imported.</numerusform>
            <numerusform>%n filters imported.</numerusform>
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
    <name>ui::HomeCards</name>
    <message numerus="yes">
        <source>and %n more, in the table below</source>
        <translation>
            <numerusform>and %n more, in the table below</numerusform>
            <numerusform>and %n more, in the table below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in Tasks</source>
        <translation>
            <numerusform>and %n more, in Tasks</numerusform>
            <numerusform>and %n more, in Tasks</numerusform>
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
    <message numerus="yes">
        <source>%n queue(s) selected</source>
        <translation>
            <numerusform>%n queue selected</numerusform>
            <numerusform>%n queues selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n message(s) to send, %1</source>
        <translation>
            <numerusform>%n message to send, %1</numerusform>
            <numerusform>%n messages to send, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the queue would refuse</source>
        <translation>
            <numerusform>%n that the queue would refuse</numerusform>
            <numerusform>%n that the queue would refuse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be read</source>
        <translation>
            <numerusform>%n line that cannot be read</numerusform>
            <numerusform>%n lines that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n message(s)</source>
        <translation>
            <numerusform>&amp;Import %n message</numerusform>
            <numerusform>&amp;Import %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportTask</name>
    <message numerus="yes">
        <source>%n message(s) imported to %1</source>
        <translation>
            <numerusform>%n message imported to %1</numerusform>
            <numerusform>%n messages imported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: </source>
        <translation>
            <numerusform>%n line left out: </numerusform>
            <numerusform>%n lines left out: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JsonModel</name>
    <message numerus="yes">
        <source>{%n member(s)}</source>
        <translation>
            <numerusform>{%n member}</numerusform>
            <numerusform>{%n members}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n element(s)]</source>
        <translation>
            <numerusform>[%n element]</numerusform>
            <numerusform>[%n elements]</numerusform>
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
    <name>ui::LibraryDialog</name>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n message imported.</numerusform>
            <numerusform>%n messages imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LifeView</name>
    <message numerus="yes">
        <source>Life of the message, %n event(s)</source>
        <translation>
            <numerusform>Life of the message, %n event</numerusform>
            <numerusform>Life of the message, %n events</numerusform>
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
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are connected: they lose the broker</source>
        <translation>
            <numerusform>%n client is connected: it loses the broker</numerusform>
            <numerusform>%n clients are connected: they lose the broker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long poll(s) wait for messages</source>
        <translation>
            <numerusform>%n long poll waits for messages</numerusform>
            <numerusform>%n long polls wait for messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is for one queue: %n are chosen.</source>
        <translation>
            <numerusform>This is for one queue: %n is chosen.</numerusform>
            <numerusform>This is for one queue: %n are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatchingTask</name>
    <message numerus="yes">
        <source>%n message(s) moved from %1 to %2</source>
        <translation>
            <numerusform>%n message moved from %1 to %2</numerusform>
            <numerusform>%n messages moved from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted from %1</source>
        <translation>
            <numerusform>%n message deleted from %1</numerusform>
            <numerusform>%n messages deleted from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left where they are</source>
        <translation>
            <numerusform>, %n left where it is</numerusform>
            <numerusform>, %n left where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessagesModel</name>
    <message numerus="yes">
        <source>Body · %n column(s) hidden</source>
        <translation>
            <numerusform>Body · %n column hidden</numerusform>
            <numerusform>Body · %n columns hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessagesPane</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message here after %n failed receive(s).</source>
        <translation>
            <numerusform>%1 sends a message here after %n failed receive.</numerusform>
            <numerusform>%1 sends a message here after %n failed receives.</numerusform>
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
<context>
    <name>ui::NavigatorModel</name>
    <message numerus="yes">
        <source>Name · %n hidden</source>
        <comment>columns of counts</comment>
        <translation>
            <numerusform>Name · %n hidden</numerusform>
            <numerusform>Name · %n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PolicyPane</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PollBar</name>
    <message numerus="yes">
        <source>This will receive up to %n message(s), add 1 to their receive count%1</source>
        <translation>
            <numerusform>This will receive up to %n message, add 1 to their receive count%1</numerusform>
            <numerusform>This will receive up to %n messages, add 1 to their receive count%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n message(s).</source>
        <translation>
            <numerusform>Received %n message.</numerusform>
            <numerusform>Received %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RedrivesPage</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewDialog</name>
    <message numerus="yes">
        <source>Apply %n change(s) to %1</source>
        <translation>
            <numerusform>Apply %n change to %1</numerusform>
            <numerusform>Apply %n changes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Messages received %n time(s) already move at their next receive.</source>
        <translation>
            <numerusform>Messages received %n time already move at their next receive.</numerusform>
            <numerusform>Messages received %n times already move at their next receive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SendTask</name>
    <message numerus="yes">
        <source>%n message(s) sent to %1</source>
        <translation>
            <numerusform>%n message sent to %1</numerusform>
            <numerusform>%n messages sent to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: </source>
        <translation>
            <numerusform>%n refused: </numerusform>
            <numerusform>%n refused: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPane</name>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n setting changed</numerusform>
            <numerusform>%n settings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) applied.</source>
        <translation>
            <numerusform>%n setting applied.</numerusform>
            <numerusform>%n settings applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SimulatorsPage</name>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n producer</numerusform>
            <numerusform>%n producers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consumer(s)</source>
        <translation>
            <numerusform>%n consumer</numerusform>
            <numerusform>%n consumers</numerusform>
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
    <name>ui::TagChips</name>
    <message numerus="yes">
        <source>%n more tag(s)…</source>
        <translation>
            <numerusform>%n more tag…</numerusform>
            <numerusform>%n more tags…</numerusform>
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
    <name>ui::attributes</name>
    <message numerus="yes">
        <source>%1 after %n receive(s)</source>
        <translation>
            <numerusform>%1 after %n receive</numerusform>
            <numerusform>%1 after %n receives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key of a tag may have at most %n character(s).</source>
        <translation>
            <numerusform>The key of a tag may have at most %n character.</numerusform>
            <numerusform>The key of a tag may have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value of “%1” may have at most %n character(s).</source>
        <translation>
            <numerusform>The value of “%1” may have at most %n character.</numerusform>
            <numerusform>The value of “%1” may have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A queue may have at most %n tag(s).</source>
        <translation>
            <numerusform>A queue may have at most %n tag.</numerusform>
            <numerusform>A queue may have at most %n tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::attributes::AllowedEditor</name>
    <message numerus="yes">
        <source>At most %n queue(s) can be named.</source>
        <translation>
            <numerusform>At most %n queue can be named.</numerusform>
            <numerusform>At most %n queues can be named.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::attributes::effects</name>
    <message numerus="yes">
        <source>After %n receive(s) a message goes to %1 at the next receive.</source>
        <translation>
            <numerusform>After %n receive a message goes to %1 at the next receive.</numerusform>
            <numerusform>After %n receives a message goes to %1 at the next receive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::lossfacts</name>
    <message numerus="yes">
        <source>%1 in flight, held by %n consumer(s)</source>
        <translation>
            <numerusform>%1 in flight, held by %n consumer</numerusform>
            <numerusform>%1 in flight, held by %n consumers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::why</name>
    <message numerus="yes">
        <source>, after asking for more time %n time(s)</source>
        <translation>
            <numerusform>, after asking for more time %n time</numerusform>
            <numerusform>, after asking for more time %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more receive(s)</source>
        <translation>
            <numerusform>and %n more receive</numerusform>
            <numerusform>and %n more receives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later send(s) with its deduplication ID were answered with it and added nothing</source>
        <translation>
            <numerusform>%n later send with its deduplication ID was answered with it and added nothing</numerusform>
            <numerusform>%n later sends with its deduplication ID were answered with it and added nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 moves a message to its dead letters after %n receive(s)</source>
        <translation>
            <numerusform>%1 moves a message to its dead letters after %n receive</numerusform>
            <numerusform>%1 moves a message to its dead letters after %n receives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s)</source>
        <translation>
            <numerusform>Received %n time</numerusform>
            <numerusform>Received %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its consumer returned it (visibility 0) %n time(s)</source>
        <translation>
            <numerusform>Its consumer returned it (visibility 0) %n time</numerusform>
            <numerusform>Its consumer returned it (visibility 0) %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) ran out</source>
        <translation>
            <numerusform>%n lease ran out</numerusform>
            <numerusform>%n leases ran out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned with visibility 0</source>
        <translation>
            <numerusform>%n returned with visibility 0</numerusform>
            <numerusform>%n returned with visibility 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s) in %1 and not deleted; the journal does not hold each of them any more.</source>
        <translation>
            <numerusform>Received %n time in %1 and not deleted; the journal does not hold each of them any more.</numerusform>
            <numerusform>Received %n times in %1 and not deleted; the journal does not hold each of them any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received and not deleted %n time(s), so it is back.</source>
        <translation>
            <numerusform>Received and not deleted %n time, so it is back.</numerusform>
            <numerusform>Received and not deleted %n times, so it is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A dead letter of %1, received %n time(s).</source>
        <translation>
            <numerusform>A dead letter of %1, received %n time.</numerusform>
            <numerusform>A dead letter of %1, received %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s) and not deleted.</source>
        <translation>
            <numerusform>Received %n time and not deleted.</numerusform>
            <numerusform>Received %n times and not deleted.</numerusform>
        </translation>
    </message>
</context>
</TS>
