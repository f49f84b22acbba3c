<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>Arbeitsbereich wird geöffnet …</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Set it &amp;aside and start empty</source>
        <translation>&amp;Beiseitelegen und leer beginnen</translation>
    </message>
    <message>
        <source>This broker listens beyond this machine: whoever reaches its port can read and delete every message.</source>
        <translation>Dieser Broker ist von anderen Rechnern aus erreichbar: Wer seinen Port erreicht, kann jede Nachricht lesen und löschen.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>Lokaler Broker</translation>
    </message>
    <message>
        <source>Use &amp;port %1</source>
        <translation>&amp;Port %1 verwenden</translation>
    </message>
    <message>
        <source>&amp;Connect to it</source>
        <translation>Mit ihm &amp;verbinden</translation>
    </message>
    <message>
        <source>The broker runs and the window works, but apps cannot connect to it.</source>
        <translation>Der Broker läuft und das Fenster arbeitet, aber Anwendungen können sich nicht mit ihm verbinden.</translation>
    </message>
    <message>
        <source>Opening the demo…</source>
        <translation>Demo wird geöffnet …</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Demo-Laden</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) of apps</source>
        <translation>
            <numerusform>%n Verbindung von Anwendungen</numerusform>
            <numerusform>%n Verbindungen von Anwendungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what is open and switch?</source>
        <translation>Schließen, was offen ist, und wechseln?</translation>
    </message>
    <message>
        <source>Apps are cut off and find other queues here when they connect again. %1</source>
        <translation>Anwendungen werden getrennt und finden hier andere Warteschlangen, wenn sie sich wieder verbinden. %1</translation>
    </message>
    <message>
        <source>What they sent to the demo is gone.</source>
        <translation>Was sie an die Demo gesendet haben, ist fort.</translation>
    </message>
    <message>
        <source>What they sent stays in the workspace.</source>
        <translation>Was sie gesendet haben, bleibt im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>Closing what was open…</source>
        <translation>Schließen, was offen war …</translation>
    </message>
    <message>
        <source>The workspace could not be opened. %1</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden. %1</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>window, network, tests</source>
        <translation>Fenster, Netzwerk, Tests</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>sockets, HTTP, JSON</source>
        <translation>Sockets, HTTP, JSON</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>signatures, TLS</source>
        <translation>Signaturen, TLS</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>configuration files</source>
        <translation>Konfigurationsdateien</translation>
    </message>
    <message>
        <source>About Redrive</source>
        <translation>Über Redrive</translation>
    </message>
    <message>
        <source>Redrive %1</source>
        <translation>Redrive %1</translation>
    </message>
    <message>
        <source>A native console for message queues, with the broker inside.</source>
        <translation>Eine native Konsole für Nachrichtenwarteschlangen, mit dem Broker darin.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Not affiliated with, endorsed or sponsored by Amazon. Amazon SQS, Amazon SNS, Amazon Kinesis and AWS are trademarks of Amazon.com, Inc. or its affiliates; they are named to say what this program is compatible with.</source>
        <translation>Nicht mit Amazon verbunden, nicht von Amazon unterstützt oder gefördert. Amazon SQS, Amazon SNS, Amazon Kinesis und AWS sind Marken von Amazon.com, Inc. oder verbundenen Unternehmen; sie werden genannt, um zu sagen, womit dieses Programm verträglich ist.</translation>
    </message>
    <message>
        <source>Libraries inside</source>
        <translation>Enthaltene Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>ui::ActivityModel</name>
    <message>
        <source>Send message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Create queue</source>
        <translation>Warteschlange anlegen</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>Warteschlange löschen</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Delete messages</source>
        <translation>Nachrichten löschen</translation>
    </message>
    <message>
        <source>Move messages</source>
        <translation>Nachrichten verschieben</translation>
    </message>
    <message>
        <source>Change the broker&apos;s time</source>
        <translation>Zeit des Brokers ändern</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 (%2 calls)</source>
        <translation>%1 (%2 Aufrufe)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>Nachrichten senden</translation>
    </message>
    <message>
        <source>Delete all that matches</source>
        <translation>Alle Treffer löschen</translation>
    </message>
    <message>
        <source>Move all that matches</source>
        <translation>Alle Treffer verschieben</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPanel</name>
    <message>
        <source>My acts</source>
        <translation>Meine Handlungen</translation>
    </message>
    <message>
        <source>Nothing yet. What you send, move and delete is listed here with its outcome.</source>
        <translation>Noch nichts. Was Sie senden, verschieben und löschen, steht hier mit seinem Ergebnis.</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Copies the chosen line as text</source>
        <translation>Kopiert die gewählte Zeile als Text</translation>
    </message>
    <message>
        <source>Empties this list</source>
        <translation>Leert diese Liste</translation>
    </message>
    <message>
        <source>Says all that is known about this error</source>
        <translation>Sagt alles, was über diesen Fehler bekannt ist</translation>
    </message>
    <message>
        <source>Choose an act that failed</source>
        <translation>Wählen Sie eine Handlung, die gescheitert ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Acts</name>
    <message>
        <source>Created %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 available, %2 in flight, %3 delayed</source>
        <translation>%1 verfügbar, %2 in Arbeit, %3 verzögert</translation>
    </message>
    <message>
        <source>Consumers are working on the messages in flight.</source>
        <translation>An den Nachrichten in Arbeit arbeiten Empfänger.</translation>
    </message>
    <message>
        <source>It holds the dead letters of %1.</source>
        <translation>Sie enthält die unzustellbaren Nachrichten aus %1.</translation>
    </message>
    <message>
        <source>The queue is gone already.</source>
        <translation>Die Warteschlange gibt es nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), %1</source>
        <translation>
            <numerusform>%n Nachricht, %1</numerusform>
            <numerusform>%n Nachrichten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Select messages first.</source>
        <translation>Wählen Sie zuerst Nachrichten aus.</translation>
    </message>
    <message>
        <source>This connection cannot delete messages by their ID: receive them and delete them by their handle.</source>
        <translation>Diese Verbindung kann Nachrichten nicht anhand ihrer ID löschen: Empfangen Sie sie und löschen Sie sie anhand ihres Handles.</translation>
    </message>
    <message>
        <source>This connection cannot move messages by their ID.</source>
        <translation>Diese Verbindung kann Nachrichten nicht anhand ihrer ID verschieben.</translation>
    </message>
    <message>
        <source>%1 is not a dead-letter queue: its messages are where they belong.</source>
        <translation>%1 ist keine Dead-Letter-Warteschlange: Ihre Nachrichten sind da, wo sie hingehören.</translation>
    </message>
    <message>
        <source>No dead letter is available now.</source>
        <translation>Gerade ist keine unzustellbare Nachricht verfügbar.</translation>
    </message>
    <message>
        <source>A task is working on %1: wait for it or stop it in Tasks.</source>
        <translation>An %1 arbeitet schon eine Aufgabe: Warten Sie oder stoppen Sie sie unter Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) from %1?</source>
        <translation>
            <numerusform>%n Nachricht aus %1 löschen?</numerusform>
            <numerusform>%n Nachrichten aus %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>A deleted message cannot be brought back. A consumer that holds one now may still finish its work.</source>
        <translation>Eine gelöschte Nachricht kann nicht zurückgeholt werden. Ein Empfänger, der gerade eine hat, beendet vielleicht noch seine Arbeit.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete all messages of %1?</source>
        <translation>Alle Nachrichten aus %1 löschen?</translation>
    </message>
    <message>
        <source>&amp;Purge queue</source>
        <translation>Warteschlange &amp;leeren</translation>
    </message>
    <message>
        <source>Delete the queue %1?</source>
        <translation>Die Warteschlange %1 löschen?</translation>
    </message>
    <message>
        <source>The queue and all its messages are deleted and cannot be brought back. Apps that use it will fail.</source>
        <translation>Die Warteschlange und alle ihre Nachrichten werden gelöscht und können nicht zurückgeholt werden. Anwendungen, die sie benutzen, werden scheitern.</translation>
    </message>
    <message>
        <source>&amp;Delete queue</source>
        <translation>Warteschlange &amp;löschen</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Deleted the queue %1</source>
        <translation>Warteschlange %1 gelöscht</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where each came from: %1</source>
        <translation>Woher jede kam: %1</translation>
    </message>
    <message>
        <source>Redrive %1 from %2 to %3?</source>
        <translation>%1 aus %2 erneut an %3 zustellen?</translation>
    </message>
    <message>
        <source>Each message goes to the end of the queue and is handled again. One that was handled in part before may have its effects twice.</source>
        <translation>Jede Nachricht kommt ans Ende der Warteschlange und wird erneut bearbeitet. Was davon schon geschehen war, geschieht vielleicht zweimal.</translation>
    </message>
    <message>
        <source>&amp;Redrive</source>
        <translation>E&amp;rneut zustellen</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>The message was not read.</source>
        <translation>Die Nachricht wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>≈ %1 available, %2 in flight, %3 delayed</source>
        <translation>≈ %1 verfügbar, %2 in Arbeit, %3 verzögert</translation>
    </message>
    <message>
        <source>Saved the tags of %1</source>
        <translation>Tags von %1 gespeichert</translation>
    </message>
    <message>
        <source>Every message is deleted, also those in flight and delayed, and none can be brought back. The queue and its settings stay.</source>
        <translation>Jede Nachricht wird gelöscht, auch die in Arbeit und die verzögerten, und keine kann zurückgeholt werden. Die Warteschlange und ihre Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>The queues and all their messages are deleted and cannot be brought back. Apps that use them will fail.</source>
        <translation>Die Warteschlangen und alle ihre Nachrichten werden gelöscht und können nicht zurückgeholt werden. Anwendungen, die sie benutzen, werden scheitern.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n queue(s)?</source>
        <translation>
            <numerusform>%n Warteschlange löschen?</numerusform>
            <numerusform>%n Warteschlangen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n queue(s)</source>
        <translation>
            <numerusform>%n Warteschlange &amp;löschen</numerusform>
            <numerusform>%n Warteschlangen &amp;löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all that match the filter from %1?</source>
        <translation>Alles aus %1 löschen, was zum Filter passt?</translation>
    </message>
    <message>
        <source>Delete all messages from %1?</source>
        <translation>Alle Nachrichten aus %1 löschen?</translation>
    </message>
    <message>
        <source>A deleted message cannot be brought back. A consumer that holds one now may still finish its work. What comes from now on stays.</source>
        <translation>Eine gelöschte Nachricht lässt sich nicht zurückholen. Ein Verbraucher, der gerade eine hält, kann seine Arbeit noch beenden. Was von jetzt an kommt, bleibt.</translation>
    </message>
    <message>
        <source>%1 match now</source>
        <translation>%1 passen jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n are excepted</source>
        <translation>
            <numerusform>%n ist ausgenommen</numerusform>
            <numerusform>%n sind ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>This broker has no careful redrives. Redrive moves the messages one batch after the other.</source>
        <translation>Dieser Broker kennt kein behutsames erneutes Zustellen. „Erneut zustellen“ verschiebt die Nachrichten Stapel für Stapel.</translation>
    </message>
    <message>
        <source>More than %1 messages are selected: narrow them by a query instead.</source>
        <translation>Mehr als %1 Nachrichten sind ausgewählt: Grenzen Sie sie stattdessen mit einer Abfrage ein.</translation>
    </message>
    <message>
        <source>Too many messages are excepted: narrow the rest by a query instead.</source>
        <translation>Zu viele Nachrichten sind ausgenommen: Grenzen Sie den Rest stattdessen mit einer Abfrage ein.</translation>
    </message>
    <message>
        <source>All dead letters of %1.</source>
        <translation>Alle unzustellbaren Nachrichten in %1.</translation>
    </message>
    <message>
        <source>The dead letters of %1 for which this is true: %2</source>
        <translation>Die unzustellbaren Nachrichten in %1, für die das gilt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected dead letter(s) of %1.</source>
        <translation>
            <numerusform>%n ausgewählte unzustellbare Nachricht in %1.</numerusform>
            <numerusform>%n ausgewählte unzustellbare Nachrichten in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The redrive was not started.</source>
        <translation>Die erneute Zustellung wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The broker redrives: see Redrives.</source>
        <translation>Der Broker stellt erneut zu: siehe „Erneute Zustellungen“.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>Some of the group are excepted: narrow it by a query instead.</source>
        <translation>Einige der Gruppe sind ausgenommen: grenzen Sie sie stattdessen mit einer Abfrage ein.</translation>
    </message>
    <message>
        <source>The dead letters of %1 that are shown of the group: %2</source>
        <translation>Die Unzustellbaren von %1, die von der Gruppe gezeigt werden: %2</translation>
    </message>
</context>
<context>
    <name>ui::AttributeEditor</name>
    <message>
        <source>Add a&amp;ttribute</source>
        <translation>A&amp;ttribut hinzufügen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Binary (base64)</source>
        <translation>Binär (base64)</translation>
    </message>
    <message>
        <source>Remove this attribute</source>
        <translation>Dieses Attribut entfernen</translation>
    </message>
    <message>
        <source>Name of attribute %1</source>
        <translation>Name von Attribut %1</translation>
    </message>
    <message>
        <source>Type of attribute %1</source>
        <translation>Typ von Attribut %1</translation>
    </message>
    <message>
        <source>Value of attribute %1</source>
        <translation>Wert von Attribut %1</translation>
    </message>
    <message>
        <source>Remove attribute %1</source>
        <translation>Attribut %1 entfernen</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>A label of your own after the type, as in “Number.cents”; often none</source>
        <translation>Ein eigener Zusatz nach dem Typ, wie in „Number.cents“; oft keiner</translation>
    </message>
    <message>
        <source>Label of the type of attribute %1</source>
        <translation>Zusatz zum Typ von Attribut %1</translation>
    </message>
</context>
<context>
    <name>ui::Backend</name>
    <message>
        <source>This broker shows messages without receiving them.</source>
        <translation>Dieser Broker zeigt Nachrichten, ohne sie zu empfangen.</translation>
    </message>
</context>
<context>
    <name>ui::BodyView</name>
    <message>
        <source>Message body</source>
        <translation>Nachrichteninhalt</translation>
    </message>
    <message>
        <source>Copy the body as it was sent</source>
        <translation>Inhalt so kopieren, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>Show &amp;all (%1)</source>
        <translation>&amp;Alles zeigen (%1)</translation>
    </message>
    <message>
        <source>Copy &amp;selection</source>
        <translation>&amp;Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;body as sent</source>
        <translation>&amp;Inhalt wie gesendet kopieren</translation>
    </message>
    <message>
        <source>Copy body with &amp;escapes</source>
        <translation>Inhalt mit &amp;Escapes kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>Show the whole body</source>
        <translation>Den ganzen Inhalt zeigen</translation>
    </message>
    <message>
        <source>Show the body as</source>
        <translation>Inhalt zeigen als</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>Im Inhalt suchen</translation>
    </message>
    <message>
        <source>The body is no JSON.</source>
        <translation>Der Inhalt ist kein JSON.</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>▲ %1: %2. It is shown as it was before this step.</source>
        <translation>▲ %1: %2. Gezeigt wird der Stand vor diesem Schritt.</translation>
    </message>
    <message>
        <source>Unpacked, it is larger than %1: only that much is shown.</source>
        <translation>Entpackt ist er größer als %1: Nur so viel wird gezeigt.</translation>
    </message>
    <message>
        <source>These bytes are no UTF-8: what is none is shown as �.</source>
        <translation>Diese Bytes sind kein UTF-8: Was keins ist, erscheint als �.</translation>
    </message>
    <message>
        <source>It is too large to be read as anything by itself: add a step for that.</source>
        <translation>Er ist zu groß, um von selbst gedeutet zu werden: Fügen Sie dafür einen Schritt hinzu.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;decoded body</source>
        <translation>&amp;Dekodierten Inhalt kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to %1</source>
        <translation>&amp;Zu %1</translation>
    </message>
</context>
<context>
    <name>ui::ClusterBand</name>
    <message>
        <source>Show more groups</source>
        <translation>Mehr Gruppen zeigen</translation>
    </message>
    <message>
        <source>Show the groups in one line</source>
        <translation>Gruppen in einer Zeile zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>groups</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>%n weitere Gruppe</numerusform>
            <numerusform>%n weitere Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups that have no room here</source>
        <translation>Gruppen, für die hier kein Platz ist</translation>
    </message>
</context>
<context>
    <name>ui::ClusterChip</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a group, how many</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>a group, how many, what decides</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ui::ClusterMenu</name>
    <message>
        <source>&amp;Pin a rule…</source>
        <translation>&amp;Regel anheften …</translation>
    </message>
    <message>
        <source>There are as many rules as there can be.</source>
        <translation>Mehr Regeln kann es nicht geben.</translation>
    </message>
    <message>
        <source>Dead letters that a query is true of become a group of their own</source>
        <translation>Unzustellbare, auf die eine Abfrage zutrifft, werden eine eigene Gruppe</translation>
    </message>
    <message>
        <source>Reset &amp;groups</source>
        <translation>&amp;Gruppen zurücksetzen</translation>
    </message>
    <message>
        <source>The groups are as the broker made them.</source>
        <translation>Die Gruppen sind, wie der Broker sie gebildet hat.</translation>
    </message>
    <message>
        <source>Forgets every rule, merge, split and name of this queue</source>
        <translation>Vergisst jede Regel, Zusammenlegung, Teilung und jeden Namen dieser Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Merge with</source>
        <translation>&amp;Zusammenlegen mit</translation>
    </message>
    <message>
        <source>A part of a group cannot be merged: take the split back first.</source>
        <translation>Ein Teil einer Gruppe lässt sich nicht zusammenlegen: nehmen Sie zuerst die Teilung zurück.</translation>
    </message>
    <message>
        <source>There is no other group.</source>
        <translation>Es gibt keine andere Gruppe.</translation>
    </message>
    <message>
        <source>As many groups are merged as can be.</source>
        <translation>Mehr Gruppen lassen sich nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>Shows two groups as one</source>
        <translation>Zeigt zwei Gruppen als eine</translation>
    </message>
    <message>
        <source>&amp;Split by</source>
        <translation>&amp;Teilen nach</translation>
    </message>
    <message>
        <source>&amp;Other field…</source>
        <translation>&amp;Anderes Feld …</translation>
    </message>
    <message>
        <source>It is a part already: take the split back first.</source>
        <translation>Sie ist schon ein Teil: nehmen Sie zuerst die Teilung zurück.</translation>
    </message>
    <message>
        <source>As many groups are split as can be.</source>
        <translation>Mehr Gruppen lassen sich nicht teilen.</translation>
    </message>
    <message>
        <source>Takes a group apart by the values of a field</source>
        <translation>Teilt eine Gruppe nach den Werten eines Feldes</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>The broker made this group.</source>
        <translation>Diese Gruppe hat der Broker gebildet.</translation>
    </message>
    <message>
        <source>Takes back the rule, merge, split or name that made this group</source>
        <translation>Nimmt die Regel, Zusammenlegung, Teilung oder den Namen zurück, der diese Gruppe gebildet hat</translation>
    </message>
    <message>
        <source>Split a group</source>
        <translation>Gruppe teilen</translation>
    </message>
    <message>
        <source>A field of the message, such as attr.region or body.order.total:</source>
        <translation>Ein Feld der Nachricht, etwa attr.region oder body.order.total:</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Rename a group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Name, in this window; empty: what the group is</source>
        <translation>Name in diesem Fenster; leer: was die Gruppe ist</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
</context>
<context>
    <name>ui::CodePane</name>
    <message>
        <source>Code that creates this queue</source>
        <translation>Code, der diese Warteschlange anlegt</translation>
    </message>
    <message>
        <source>Creates this queue anew: what differs from a new queue&apos;s settings, its dead-letter queue by name, and its tags.</source>
        <translation>Legt diese Warteschlange neu an: was von den Einstellungen einer neuen abweicht, ihre Dead-Letter-Warteschlange mit Namen und ihre Tags.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The settings could not be read. %1</source>
        <translation>Die Einstellungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>ui::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>… cut here; “Copy” takes all %1</source>
        <translation>… hier gekürzt; „Kopieren“ nimmt alle %1</translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>An&amp;ordnung</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tab</source>
        <translation>&amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation>B&amp;roker</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressourcen</translation>
    </message>
</context>
<context>
    <name>ui::ComparePane</name>
    <message>
        <source>&amp;Keep a sample</source>
        <translation>Probe auf&amp;heben</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the messages</source>
        <translation>Zurück zu den Nachrichten</translation>
    </message>
    <message>
        <source>What sets the dead letters apart</source>
        <translation>Was die Unzustellbaren unterscheidet</translation>
    </message>
    <message>
        <source>Show &amp;only these</source>
        <translation>&amp;Nur diese zeigen</translation>
    </message>
    <message>
        <source>&amp;Nearest processed message</source>
        <translation>Ä&amp;hnlichste verarbeitete Nachricht</translation>
    </message>
    <message>
        <source>Nothing is compared</source>
        <translation>Nichts wird verglichen</translation>
    </message>
    <message>
        <source>%1 beside what was processed</source>
        <comment>a group of dead letters</comment>
        <translation>%1 neben dem, was verarbeitet wurde</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>They could not be compared. %1</source>
        <translation>Sie ließen sich nicht vergleichen. %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>%1 dead letters and %2 processed messages were looked at. What chance alone may do is left out.</source>
        <translation>%1 Unzustellbare und %2 verarbeitete Nachrichten wurden angesehen. Was schon der Zufall bewirken kann, ist weggelassen.</translation>
    </message>
    <message>
        <source>There are more dead letters than these. </source>
        <translation>Es gibt mehr Unzustellbare als diese. </translation>
    </message>
    <message>
        <source>Nothing sets them apart</source>
        <translation>Nichts unterscheidet sie</translation>
    </message>
    <message>
        <source>No field, value, size, age or hour is more frequent here than among the processed messages.</source>
        <translation>Kein Feld, Wert, keine Größe, kein Alter und keine Stunde ist hier häufiger als unter den verarbeiteten Nachrichten.</translation>
    </message>
    <message>
        <source>No dead letters to compare</source>
        <translation>Nichts Unzustellbares zu vergleichen</translation>
    </message>
    <message>
        <source>No processed messages are kept</source>
        <translation>Verarbeitete Nachrichten werden nicht aufgehoben</translation>
    </message>
    <message>
        <source>%1 is set to keep none. A sample stays in the broker&apos;s memory alone and ends with it.</source>
        <translation>%1 ist so eingestellt, dass keine aufgehoben werden. Eine Probe bleibt nur im Speicher des Brokers und endet mit ihm.</translation>
    </message>
    <message>
        <source>No processed messages yet</source>
        <translation>Noch keine verarbeiteten Nachrichten</translation>
    </message>
    <message>
        <source>A sample of what consumers receive and delete is kept by itself. Nobody has processed a message of %1 since the broker was started.</source>
        <translation>Eine Probe dessen, was Verbraucher empfangen und löschen, wird von selbst aufgehoben. Seit dem Start des Brokers hat niemand eine Nachricht von %1 verarbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of %1 were processed, but none could be kept. Option ProcessedSample of the queue says how many are.</source>
        <translation>
            <numerusform>%n Nachricht von %1 wurde verarbeitet, konnte aber nicht aufgehoben werden. Wie viele aufgehoben werden, sagt die Option ProcessedSample der Warteschlange.</numerusform>
            <numerusform>%n Nachrichten von %1 wurden verarbeitet, aber keine konnte aufgehoben werden. Wie viele aufgehoben werden, sagt die Option ProcessedSample der Warteschlange.</numerusform>
        </translation>
    </message>
    <message>
        <source>A sample is kept from now on</source>
        <translation>Von jetzt an wird eine Probe aufgehoben</translation>
    </message>
    <message>
        <source>Compare again when consumers of %1 have processed some messages.</source>
        <translation>Vergleichen Sie wieder, wenn Verbraucher von %1 einige Nachrichten verarbeitet haben.</translation>
    </message>
    <message>
        <source>Choose a fact first.</source>
        <translation>Wählen Sie zuerst einen Befund.</translation>
    </message>
    <message>
        <source>The query language cannot ask for this.</source>
        <translation>Danach kann die Abfragesprache nicht fragen.</translation>
    </message>
    <message>
        <source>Shows the dead letters that this is true of</source>
        <translation>Zeigt die Unzustellbaren, auf die das zutrifft</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Wählen Sie zuerst eine Nachricht.</translation>
    </message>
    <message>
        <source>Compares the chosen message with the processed one that is most like it</source>
        <translation>Vergleicht die gewählte Nachricht mit der verarbeiteten, die ihr am ähnlichsten ist</translation>
    </message>
    <message>
        <source>Keeps up to 200 processed messages of the queue in the broker&apos;s memory</source>
        <translation>Hebt bis zu 200 verarbeitete Nachrichten der Warteschlange im Speicher des Brokers auf</translation>
    </message>
    <message>
        <source>None of the processed messages is like this one.</source>
        <translation>Keine der verarbeiteten Nachrichten ist wie diese.</translation>
    </message>
</context>
<context>
    <name>ui::ComposerForm</name>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>{&quot;orderId&quot;: {{counter 1000}}}</source>
        <translation>{&quot;orderId&quot;: {{counter 1000}}}</translation>
    </message>
    <message>
        <source>Queue: type a part of its name</source>
        <translation>Warteschlange: einen Teil ihres Namens tippen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a queue</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>In&amp;halt</translation>
    </message>
    <message>
        <source>&amp;Format JSON</source>
        <translation>JSON &amp;formatieren</translation>
    </message>
    <message>
        <source>Indents the body; numbers and order stay as they are</source>
        <translation>Rückt den Inhalt ein; Zahlen und Reihenfolge bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Fill in {{…}}</source>
        <translation>{{…}} ausfüllen</translation>
    </message>
    <message>
        <source>{{uuid}}, {{now}}, {{now+5m}}, {{timestamp}}, {{counter 1}}, {{random 1 100}}, {{pick a b c}}, and the variables of the environment. Off: the text is sent as it is.</source>
        <translation>{{uuid}}, {{now}}, {{now+5m}}, {{timestamp}}, {{counter 1}}, {{random 1 100}}, {{pick a b c}} und die Variablen der Umgebung. Aus: Der Text wird gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The set of variables that is filled in</source>
        <translation>Der Satz von Variablen, der eingesetzt wird</translation>
    </message>
    <message>
        <source>Edit environments</source>
        <translation>Umgebungen bearbeiten</translation>
    </message>
    <message>
        <source>Edits the sets of variables</source>
        <translation>Bearbeitet die Sätze von Variablen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Message &amp;group ID</source>
        <translation>Nachrichten&amp;gruppen-ID</translation>
    </message>
    <message>
        <source>A second send with the same ID within five minutes is answered, but not added.</source>
        <translation>Wer innerhalb von fünf Minuten noch einmal mit derselben ID sendet, bekommt eine Antwort, aber die Nachricht wird nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Deduplication &amp;ID</source>
        <translation>Deduplizierungs-&amp;ID</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message>
        <source>none; for AWS X-Ray, and free of the size limit</source>
        <translation>keiner; für AWS X-Ray, zählt nicht zur Größe</translation>
    </message>
    <message>
        <source>Trace &amp;header</source>
        <translation>&amp;Trace-Header</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>needed; messages of one group keep their order</source>
        <translation>nötig; Nachrichten einer Gruppe behalten ihre Reihenfolge</translation>
    </message>
    <message>
        <source>none; gives tenants a fair share of the queue</source>
        <translation>keine; gibt Mandanten einen gerechten Anteil an der Warteschlange</translation>
    </message>
    <message>
        <source>needed unless the queue deduplicates by content</source>
        <translation>nötig, wenn die Warteschlange Dubletten nicht am Inhalt erkennt</translation>
    </message>
    <message>
        <source>as the queue says</source>
        <translation>wie die Warteschlange sagt</translation>
    </message>
    <message>
        <source>as the queue says (%1)</source>
        <translation>wie die Warteschlange sagt (%1)</translation>
    </message>
    <message>
        <source>from the body unless you give one</source>
        <translation>aus dem Inhalt, wenn Sie keine angeben</translation>
    </message>
    <message>
        <source>needed: this queue does not deduplicate by content</source>
        <translation>nötig: Diese Warteschlange erkennt Dubletten nicht am Inhalt</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
</context>
<context>
    <name>ui::ComposerHistory</name>
    <message>
        <source>Sent from here</source>
        <translation>Von hier gesendet</translation>
    </message>
    <message>
        <source>&amp;Edit again</source>
        <translation>Wieder &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Puts the message of the chosen row back into the form</source>
        <translation>Setzt die Nachricht der gewählten Zeile wieder ins Formular</translation>
    </message>
</context>
<context>
    <name>ui::ComposerPage</name>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Saved messages, templates and earlier drafts</source>
        <translation>Gespeicherte Nachrichten, Vorlagen und frühere Entwürfe</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Opens another composer</source>
        <translation>Öffnet eine weitere Seite zum Verfassen</translation>
    </message>
    <message>
        <source>Opens it; what is written here stays in its own tab</source>
        <translation>Öffnet sie; was hier geschrieben ist, bleibt in seinem eigenen Tab</translation>
    </message>
    <message>
        <source>&amp;Save to library…</source>
        <translation>In der Bibliothek s&amp;peichern …</translation>
    </message>
    <message>
        <source>Keeps this message under a name</source>
        <translation>Bewahrt diese Nachricht unter einem Namen</translation>
    </message>
    <message>
        <source>&amp;Open the library…</source>
        <translation>Bibliothek ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Opens, renames, deletes, imports and exports saved messages</source>
        <translation>Öffnet, benennt um, löscht, importiert und exportiert gespeicherte Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Earlier &amp;drafts</source>
        <translation>Frühere &amp;Entwürfe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opens the composer that it was written in</source>
        <translation>Öffnet die Seite, auf der er geschrieben wurde</translation>
    </message>
    <message>
        <source>The draft is not kept: it would be lost with the window. %1</source>
        <translation>Der Entwurf ist nicht gesichert: Er ginge mit dem Fenster verloren. %1</translation>
    </message>
    <message>
        <source>Share of the largest size</source>
        <translation>Anteil an der Höchstgröße</translation>
    </message>
    <message>
        <source>Send &amp;many…</source>
        <translation>Vie&amp;le senden …</translation>
    </message>
    <message>
        <source>Sends copies, each filled in anew, as a task</source>
        <translation>Sendet Kopien, jede neu ausgefüllt, als Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Send message</source>
        <translation>Nachricht &amp;senden</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Choose the queue that it goes to.</source>
        <translation>Wählen Sie die Warteschlange, an die sie geht.</translation>
    </message>
    <message>
        <source>There is no queue “%1” here.</source>
        <translation>Hier gibt es keine Warteschlange „%1“.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
    <message>
        <source>Not JSON: %1 at %2</source>
        <translation>Kein JSON: %1 bei %2</translation>
    </message>
    <message>
        <source>Not XML: %1 at line %2, column %3</source>
        <translation>Kein XML: %1 in Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>Valid XML</source>
        <translation>Gültiges XML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sent, number %1</source>
        <translation>gesendet, Nummer %1</translation>
    </message>
    <message>
        <source>nothing added: the same deduplication ID was sent within five minutes</source>
        <translation>nichts hinzugefügt: Dieselbe Deduplizierungs-ID wurde in den letzten fünf Minuten gesendet</translation>
    </message>
    <message>
        <source>the broker has another body: its MD5 is not that of what was sent (%1)</source>
        <translation>der Broker hat einen anderen Inhalt: Sein MD5 ist nicht der des Gesendeten (%1)</translation>
    </message>
    <message>
        <source>%1 added nothing: deduplicated</source>
        <translation>%1 fügte nichts hinzu: als Dublette erkannt</translation>
    </message>
    <message>
        <source>Sent to %1 as %2</source>
        <translation>An %1 gesendet als %2</translation>
    </message>
    <message>
        <source>The copies have the same deduplication ID: the queue will keep one of them. Put {{uuid}} or {{counter}} into it.</source>
        <translation>Die Kopien haben dieselbe Deduplizierungs-ID: Die Warteschlange behält nur eine. Setzen Sie {{uuid}} oder {{counter}} hinein.</translation>
    </message>
    <message>
        <source>The copies will all be alike. {{counter}}, {{uuid}} and the like make them differ.</source>
        <translation>Die Kopien werden alle gleich. {{counter}}, {{uuid}} und Ähnliches machen sie verschieden.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies under way</source>
        <translation>
            <numerusform>%n Kopie unterwegs</numerusform>
            <numerusform>%n Kopien unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>copy %1: %2</source>
        <translation>Kopie %1: %2</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Sends it once (Ctrl+Enter)</source>
        <translation>Sendet sie einmal (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1, whose draft could not be kept</source>
        <comment>title of a composer</comment>
        <translation>%1, dessen Entwurf nicht aufgehoben werden konnte</translation>
    </message>
</context>
<context>
    <name>ui::ComposerPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The body as it will be sent</source>
        <translation>Der Inhalt, wie er gesendet wird</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Attributes and IDs as they will be sent</source>
        <translation>Attribute und IDs, wie sie gesendet werden</translation>
    </message>
    <message>
        <source>The request on the wire</source>
        <translation>Die Anfrage auf der Leitung</translation>
    </message>
    <message>
        <source>As it is sent over HTTP; time and signature are made at that moment.</source>
        <translation>So wird sie über HTTP gesendet; Zeit und Signatur entstehen in diesem Moment.</translation>
    </message>
    <message>
        <source>Code that sends this message</source>
        <translation>Code, der diese Nachricht sendet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1 of the body, with what is filled in</source>
        <translation>%1 vom Inhalt, mit dem Eingesetzten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>Nachrichtengruppen-ID</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>Trace header</source>
        <translation>Trace-Header</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>&amp;Type %1 to confirm:</source>
        <translation>Zum Bestätigen %1 &amp;eingeben:</translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message>
        <source>the queues could not be listed</source>
        <translation>die Warteschlangen konnten nicht aufgezählt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n Warteschlange</numerusform>
            <numerusform>%n Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ An SQS endpoint · %1 · answered in %2 ms
It has no Redrive service: messages can be shown only by receiving them, counts are approximate.</source>
        <translation>✔ Ein SQS-Endpunkt · %1 · antwortete in %2 ms
Er hat keinen Redrive-Dienst: Nachrichten lassen sich nur zeigen, indem man sie empfängt, Anzahlen sind ungefähr.</translation>
    </message>
    <message>
        <source>✔ Redrive %1 · %2 · %3 · answered in %4 ms
It can: %5</source>
        <translation>✔ Redrive %1 · %2 · %3 · antwortete in %4 ms
Er kann: %5</translation>
    </message>
    <message>
        <source>Connect to a broker</source>
        <translation>Mit einem Broker verbinden</translation>
    </message>
    <message>
        <source>as it shall be called here, such as Staging</source>
        <translation>wie sie hier heißen soll, etwa Staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>Access &amp;key ID</source>
        <translation>Zugangs&amp;schlüssel-ID</translation>
    </message>
    <message>
        <source>Name of the connection, to lower its safety for good</source>
        <translation>Name der Verbindung, um ihre Sicherheit dauerhaft zu senken</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Sa&amp;fety</source>
        <translation>Sicher&amp;heit</translation>
    </message>
    <message>
        <source>This lowers its safety for good. Type its name as it was to do so:</source>
        <translation>Das senkt ihre Sicherheit dauerhaft. Geben Sie dazu ihren bisherigen Namen ein:</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde gestoppt.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Keeps it for later and closes this</source>
        <translation>Bewahrt sie für später und schließt dies</translation>
    </message>
    <message>
        <source>Change the connection %1</source>
        <translation>Verbindung %1 ändern</translation>
    </message>
    <message>
        <source>Type %1 to lower the safety of this connection for good.</source>
        <translation>Geben Sie %1 ein, um die Sicherheit dieser Verbindung dauerhaft zu senken.</translation>
    </message>
    <message>
        <source>Asks the address who is there; changes nothing</source>
        <translation>Fragt die Adresse, wer da ist; ändert nichts</translation>
    </message>
    <message>
        <source>Give an address first</source>
        <translation>Geben Sie zuerst eine Adresse an</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>No secret is asked for or stored.</source>
        <translation>Ein Geheimnis wird weder erfragt noch gespeichert.</translation>
    </message>
    <message>
        <source>none; twelve digits choose an account</source>
        <translation>keine; zwölf Ziffern wählen ein Konto</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStore</name>
    <message>
        <source>The saved connections could not be read: %1</source>
        <translation>Die gespeicherten Verbindungen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>another version wrote it</source>
        <translation>eine andere Version hat sie geschrieben</translation>
    </message>
    <message>
        <source>The saved connections could not be read (%1). The file was kept as %2.</source>
        <translation>Die gespeicherten Verbindungen konnten nicht gelesen werden (%1). Die Datei wurde als %2 aufgehoben.</translation>
    </message>
    <message>
        <source>The saved connections could not be read (%1).</source>
        <translation>Die gespeicherten Verbindungen konnten nicht gelesen werden (%1).</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (Kopie %2)</translation>
    </message>
    <message>
        <source>The connections could not be saved: %1</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStrip</name>
    <message>
        <source>‖ time paused</source>
        <translation>‖ Zeit angehalten</translation>
    </message>
    <message>
        <source>time ×%1</source>
        <translation>Zeit ×%1</translation>
    </message>
    <message>
        <source>no listener</source>
        <translation>kein Zugang</translation>
    </message>
    <message>
        <source>○ starting</source>
        <translation>○ startet</translation>
    </message>
    <message>
        <source>✖ connection lost</source>
        <translation>✖ Verbindung verloren</translation>
    </message>
    <message>
        <source>‖ view paused</source>
        <translation>‖ Ansicht angehalten</translation>
    </message>
    <message>
        <source>● live</source>
        <translation>● live</translation>
    </message>
    <message>
        <source>durable</source>
        <translation>dauerhaft</translation>
    </message>
    <message>
        <source>What was acknowledged survives a power cut.</source>
        <translation>Was bestätigt wurde, übersteht einen Stromausfall.</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>gelockert</translation>
    </message>
    <message>
        <source>What was acknowledged survives the end of the program, not a power cut.</source>
        <translation>Was bestätigt wurde, übersteht das Ende des Programms, nicht aber einen Stromausfall.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Speicher</translation>
    </message>
    <message>
        <source>Everything is gone when the broker ends.</source>
        <translation>Mit dem Ende des Brokers ist alles verloren.</translation>
    </message>
    <message>
        <source>Shows another broker</source>
        <translation>Zeigt einen anderen Broker</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsDialog</name>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Än&amp;dern …</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>D&amp;uplizieren …</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Kept as text, without secrets, in %1</source>
        <translation>Als Text gespeichert, ohne Geheimnisse, in %1</translation>
    </message>
    <message>
        <source>Choose a connection first</source>
        <translation>Wählen Sie zuerst eine Verbindung</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>Only what this window knows of it goes: address, colour and safety level. Nothing changes at the broker.</source>
        <translation>Es geht nur, was dieses Fenster von ihr weiß: Adresse, Farbe und Sicherheitsstufe. Am Broker ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::CreateQueueDialog</name>
    <message>
        <source>Create queue</source>
        <translation>Warteschlange anlegen</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>bestellungen</translation>
    </message>
    <message>
        <source>Create a &amp;dead-letter queue too</source>
        <translation>Auch eine &amp;Dead-Letter-Warteschlange anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Dead-letter &amp;queue</source>
        <translation>Dead-Letter-&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Maximum receives</source>
        <translation>&amp;Höchstzahl Empfänge</translation>
    </message>
    <message>
        <source>A message received more often than this moves to the dead-letter queue.</source>
        <translation>Eine öfter empfangene Nachricht kommt in die Dead-Letter-Warteschlange.</translation>
    </message>
    <message>
        <source>&amp;Create queue</source>
        <translation>Warteschlange &amp;anlegen</translation>
    </message>
    <message>
        <source>The dead-letter queue needs a name of its own.</source>
        <translation>Die Dead-Letter-Warteschlange braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>A FIFO queue needs a FIFO dead-letter queue, and only that one may.</source>
        <translation>Eine FIFO-Warteschlange braucht eine FIFO-Dead-Letter-Warteschlange, und nur diese darf eine haben.</translation>
    </message>
    <message>
        <source>%1 was not created. %2</source>
        <translation>%1 wurde nicht angelegt. %2</translation>
    </message>
    <message>
        <source>&amp;FIFO: keeps the order of each message group, and no message twice</source>
        <translation>&amp;FIFO: hält die Reihenfolge jeder Nachrichtengruppe, keine Nachricht doppelt</translation>
    </message>
    <message>
        <source>Create a queue like %1</source>
        <translation>Warteschlange wie %1 anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>▾ L&amp;ess</source>
        <translation>▾ W&amp;eniger</translation>
    </message>
    <message>
        <source>▸ M&amp;ore settings and tags</source>
        <translation>▸ W&amp;eitere Einstellungen und Tags</translation>
    </message>
    <message>
        <source>The settings of %1 were not read. %2</source>
        <translation>Die Einstellungen von %1 wurden nicht gelesen. %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters of a name</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading the settings of %1…</source>
        <translation>Einstellungen von %1 werden gelesen …</translation>
    </message>
    <message>
        <source>It gets a dead-letter queue of its own: see above.</source>
        <translation>Sie bekommt eine eigene Dead-Letter-Warteschlange: siehe oben.</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Creates the queue, and its dead-letter queue first</source>
        <translation>Legt die Warteschlange an, ihre Dead-Letter-Warteschlange zuerst</translation>
    </message>
</context>
<context>
    <name>ui::CrumbBar</name>
    <message>
        <source>&amp;Decode</source>
        <translation>&amp;Dekodieren</translation>
    </message>
    <message>
        <source>Add a decoder</source>
        <translation>Decoder hinzufügen</translation>
    </message>
    <message>
        <source>Reads what stands here in one more way: base64, gzip, JSON and others</source>
        <translation>Liest, was hier steht, auf eine weitere Art: base64, gzip, JSON und andere</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>Neu &amp;raten</translation>
    </message>
    <message>
        <source>Forgets your choice and reads the body as it proves to be packed</source>
        <translation>Vergisst Ihre Wahl und liest den Inhalt so, wie er nachweislich verpackt ist</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>The body itself proves how it is packed. Take a step away if that is wrong.</source>
        <translation>Der Inhalt selbst zeigt, wie er verpackt ist. Nehmen Sie einen Schritt weg, wenn das falsch ist.</translation>
    </message>
    <message>
        <source>Take away the decoder %1</source>
        <translation>Decoder %1 wegnehmen</translation>
    </message>
    <message>
        <source>Read as %1. Click to take this step away.</source>
        <translation>Gelesen als %1. Klicken nimmt diesen Schritt weg.</translation>
    </message>
    <message>
        <source>%1: %2. Click to take this step away.</source>
        <translation>%1: %2. Klicken nimmt diesen Schritt weg.</translation>
    </message>
</context>
<context>
    <name>ui::CsvMapping</name>
    <message>
        <source>Nothing: it is left out</source>
        <translation>Nichts: Sie wird weggelassen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>An attribute</source>
        <translation>Ein Attribut</translation>
    </message>
    <message>
        <source>All attributes, as JSON</source>
        <translation>Alle Attribute, als JSON</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>Nachrichtengruppen-ID</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>Trace header</source>
        <translation>Trace-Header</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>String, Number or Binary (base64), perhaps with a label behind a dot</source>
        <translation>String, Number oder Binary (base64), vielleicht mit einem Zusatz hinter einem Punkt</translation>
    </message>
    <message>
        <source>The column &amp;becomes</source>
        <translation>Die S&amp;palte wird</translation>
    </message>
    <message>
        <source>&amp;Name of the attribute</source>
        <translation>Na&amp;me des Attributs</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>Attribute %1, %2</source>
        <translation>Attribut %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::DeadLettersPane</name>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Merge, split, rename, or pin a rule</source>
        <translation>Zusammenlegen, teilen, umbenennen oder eine Regel anheften</translation>
    </message>
    <message>
        <source>&amp;Fix and redrive…</source>
        <translation>&amp;Korrigieren und erneut zustellen …</translation>
    </message>
    <message>
        <source>&amp;Compare with processed</source>
        <translation>&amp;Mit Verarbeiteten vergleichen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>processed message</source>
        <comment>beside the ID of a dead letter</comment>
        <translation>verarbeitete Nachricht</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Reset &amp;groups</source>
        <translation>&amp;Gruppen zurücksetzen</translation>
    </message>
    <message>
        <source>The dead letters could not be grouped. %1</source>
        <translation>Die Unzustellbaren ließen sich nicht gruppieren. %1</translation>
    </message>
    <message>
        <source>All dead letters</source>
        <translation>Alle Unzustellbaren</translation>
    </message>
    <message>
        <source>All</source>
        <comment>dead letters</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%1 von %2 angesehen</translation>
    </message>
    <message>
        <source>first %1, last %2</source>
        <translation>erste %1, letzte %2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of dead letters</source>
        <translation>
            <numerusform>%n Gruppe von Unzustellbaren</numerusform>
            <numerusform>%n Gruppen von Unzustellbaren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>compared with %n processed message(s)</source>
        <translation>
            <numerusform>verglichen mit %n verarbeiteten Nachricht</numerusform>
            <numerusform>verglichen mit %n verarbeiteten Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with each other: no processed messages are kept</source>
        <translation>miteinander verglichen: verarbeitete Nachrichten sind nicht aufgehoben</translation>
    </message>
    <message>
        <source>Choose a group to see its messages and what to do next.</source>
        <translation>Wählen Sie eine Gruppe, um ihre Nachrichten zu sehen und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Looking for what they died of…</source>
        <translation>Suche, woran sie gescheitert sind …</translation>
    </message>
    <message>
        <source>Go back to the messages first.</source>
        <translation>Gehen Sie zuerst zu den Nachrichten zurück.</translation>
    </message>
    <message>
        <source>The groups are not complete yet: %1 of %2 dead letters were looked at.</source>
        <translation>Die Gruppen sind noch nicht vollständig: %1 von %2 Unzustellbaren wurden angesehen.</translation>
    </message>
    <message>
        <source>The broker is still looking for what matches.</source>
        <translation>Der Broker sucht noch, was passt.</translation>
    </message>
    <message>
        <source>There is no message here.</source>
        <translation>Hier ist keine Nachricht.</translation>
    </message>
    <message>
        <source>&amp;Redrive…</source>
        <translation>E&amp;rneut zustellen …</translation>
    </message>
    <message>
        <source>&amp;Redrive %1…</source>
        <translation>%1 e&amp;rneut zustellen …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Delete %1…</source>
        <translation>%1 &amp;löschen …</translation>
    </message>
    <message>
        <source>Sends the selected messages back to where they came from</source>
        <translation>Schickt die ausgewählten Nachrichten dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>Sends all that is shown back to where it came from</source>
        <translation>Schickt alles Gezeigte dorthin zurück, woher es kam</translation>
    </message>
    <message>
        <source>Deletes the selected messages</source>
        <translation>Löscht die ausgewählten Nachrichten</translation>
    </message>
    <message>
        <source>Deletes all that is shown</source>
        <translation>Löscht alles Gezeigte</translation>
    </message>
    <message>
        <source>Mends them by a recipe on the way, with a pace, a forecast and a stop</source>
        <translation>Korrigiert sie unterwegs nach einem Rezept, mit Tempo, Vorhersage und Halt</translation>
    </message>
    <message>
        <source>Writes the messages to a file; they stay in the queue</source>
        <translation>Schreibt die Nachrichten in eine Datei; sie bleiben in der Warteschlange</translation>
    </message>
    <message>
        <source>They are compared already.</source>
        <translation>Sie werden schon verglichen.</translation>
    </message>
    <message>
        <source>What sets the messages shown apart from those that consumers could process</source>
        <translation>Was die gezeigten Nachrichten von denen unterscheidet, die Verbraucher verarbeiten konnten</translation>
    </message>
</context>
<context>
    <name>ui::DeduplicationsModel</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Folgenummer</translation>
    </message>
    <message>
        <source>Remembered until</source>
        <translation>Gemerkt bis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>gone already</source>
        <translation>schon fort</translation>
    </message>
    <message>
        <source>Swallowed sends</source>
        <translation>Verschluckte Sendungen</translation>
    </message>
    <message>
        <source>▲ %1 more sent, none added</source>
        <translation>▲ %1 weitere gesendet, keine hinzugefügt</translation>
    </message>
    <message>
        <source>Each of these sends was answered with this message ID; nothing was put into the queue.</source>
        <translation>Jede dieser Sendungen wurde mit dieser Nachrichten-ID beantwortet; in die Warteschlange kam nichts.</translation>
    </message>
</context>
<context>
    <name>ui::DeleteQueuesTask</name>
    <message numerus="yes">
        <source>Deleting %n queue(s)</source>
        <translation>
            <numerusform>%n Warteschlange wird gelöscht</numerusform>
            <numerusform>%n Warteschlangen werden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) deleted</source>
        <translation>
            <numerusform>%n Warteschlange gelöscht</numerusform>
            <numerusform>%n Warteschlangen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>, then stopped</source>
        <translation>, dann gestoppt</translation>
    </message>
    <message>
        <source>%1 stayed: %2</source>
        <translation>%1 blieb: %2</translation>
    </message>
</context>
<context>
    <name>ui::DeleteTask</name>
    <message>
        <source>Deleting messages from %1</source>
        <translation>Nachrichten aus %1 werden gelöscht</translation>
    </message>
    <message>
        <source>Nothing was deleted from %1</source>
        <translation>Aus %1 wurde nichts gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted from %1</source>
        <translation>
            <numerusform>%n Nachricht aus %1 gelöscht</numerusform>
            <numerusform>%n Nachrichten aus %1 gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiffPane</name>
    <message>
        <source>Compared line by line.</source>
        <translation>Zeile für Zeile verglichen.</translation>
    </message>
    <message>
        <source>Compared as bytes, sixteen a line.</source>
        <translation>Als Bytes verglichen, sechzehn je Zeile.</translation>
    </message>
    <message>
        <source>Compared as JSON: order of members does not count.</source>
        <translation>Als JSON verglichen: Die Reihenfolge der Felder zählt nicht.</translation>
    </message>
    <message>
        <source>Keep as &amp;left</source>
        <translation>&amp;Links behalten</translation>
    </message>
    <message>
        <source>Keeps this message on the left; choose another one to compare it with</source>
        <translation>Behält diese Nachricht links; wählen Sie eine andere zum Vergleichen</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Changes the sides</source>
        <translation>Vertauscht die Seiten</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1 ↔ %2</source>
        <translation>%1 ↔ %2</translation>
    </message>
    <message>
        <source>Keep this message as the left one and choose another, or select two messages in the table.</source>
        <translation>Behalten Sie diese Nachricht als linke und wählen Sie eine andere, oder wählen Sie zwei Nachrichten in der Tabelle aus.</translation>
    </message>
    <message>
        <source>This message is the left one. Choose another to compare it with.</source>
        <translation>Diese Nachricht ist die linke. Wählen Sie eine andere zum Vergleichen.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n Unterschied.</numerusform>
            <numerusform>%n Unterschiede.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both read as %1.</source>
        <translation>Beide gelesen als %1.</translation>
    </message>
    <message>
        <source>Read as %1 and as %2.</source>
        <translation>Gelesen als %1 und als %2.</translation>
    </message>
    <message>
        <source>There is more than can be shown.</source>
        <translation>Es ist mehr, als gezeigt werden kann.</translation>
    </message>
</context>
<context>
    <name>ui::DifferencesModel</name>
    <message>
        <source>only on the left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>ui::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Closes this pane; the View menu brings it back</source>
        <translation>Schließt diesen Bereich; das Menü Ansicht holt ihn zurück</translation>
    </message>
</context>
<context>
    <name>ui::EmptyState</name>
    <message>
        <source>Settings for your app</source>
        <translation>Einstellungen für Ihre Anwendung</translation>
    </message>
    <message>
        <source>Copy &amp;settings</source>
        <translation>&amp;Einstellungen kopieren</translation>
    </message>
</context>
<context>
    <name>ui::EndpointDialog</name>
    <message>
        <source>Point your app here</source>
        <translation>Richten Sie Ihre Anwendung hierher</translation>
    </message>
    <message>
        <source>This broker has no address that apps could use: its port is taken. The line at the top of the window says by whom, and what can be done.</source>
        <translation>Dieser Broker hat keine Adresse, die Anwendungen nutzen könnten: Sein Port ist vergeben. Die Zeile oben im Fenster sagt, an wen, und was sich tun lässt.</translation>
    </message>
    <message>
        <source>Any AWS SDK or tool that is started with these settings talks to this broker. What it creates and sends appears in the window at once. The keys are not checked.</source>
        <translation>Jedes AWS SDK oder Werkzeug, das mit diesen Einstellungen gestartet wird, spricht mit diesem Broker. Was es anlegt und sendet, erscheint sofort im Fenster. Die Schlüssel werden nicht geprüft.</translation>
    </message>
    <message>
        <source>Settings for your app</source>
        <translation>Einstellungen für Ihre Anwendung</translation>
    </message>
    <message>
        <source>Copy &amp;settings</source>
        <translation>&amp;Einstellungen kopieren</translation>
    </message>
</context>
<context>
    <name>ui::EnvironmentsDialog</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>A message with {{orderId}} takes its value from the environment that is chosen beside it: one set of variables for each place that you send to.</source>
        <translation>Eine Nachricht mit {{orderId}} nimmt deren Wert aus der Umgebung, die daneben gewählt ist: ein Satz von Variablen für jeden Ort, an den Sie senden.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the environment</source>
        <translation>Umgebung entfernen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a &amp;variable</source>
        <translation>&amp;Variable hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>New environment %1</source>
        <translation>Neue Umgebung %1</translation>
    </message>
</context>
<context>
    <name>ui::ErrorDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>The broker refused, with a code that this window does not know.</source>
        <translation>Der Broker hat abgelehnt, mit einem Code, den dieses Fenster nicht kennt.</translation>
    </message>
    <message>
        <source>The words of the broker below may say what to do.</source>
        <translation>Die Worte des Brokers unten sagen vielleicht, was zu tun ist.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>The broker&apos;s own words</source>
        <translation>Die Worte des Brokers</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;wire log</source>
        <translation>In der &amp;Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>The broker said: %1</source>
        <translation>Der Broker sagte: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>A statement that would permit it:
%1</source>
        <translation>Eine Anweisung, die es erlauben würde:
%1</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>JSON Lines: everything that is known</source>
        <translation>JSON Lines: alles, was bekannt ist</translation>
    </message>
    <message>
        <source>One line a message, with all that is known of it. An import gives back bodies and attributes byte by byte.</source>
        <translation>Eine Zeile je Nachricht, mit allem, was von ihr bekannt ist. Ein Import gibt Inhalte und Attribute Byte für Byte zurück.</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: für Tabellenprogramme</translation>
    </message>
    <message>
        <source>Only the columns that you name. Cells that a spreadsheet would run as a formula get an apostrophe in front; an import takes it away again.</source>
        <translation>Nur die Spalten, die Sie nennen. Zellen, die ein Tabellenprogramm als Formel ausführen würde, bekommen einen Apostroph davor; ein Import nimmt ihn wieder weg.</translation>
    </message>
    <message>
        <source>Folder: one file for each body</source>
        <translation>Ordner: eine Datei je Inhalt</translation>
    </message>
    <message>
        <source>A new folder with the bodies as they are, named by message ID, and index.jsonl with all the rest.</source>
        <translation>Ein neuer Ordner mit den Inhalten, wie sie sind, benannt nach der Nachrichten-ID, und index.jsonl mit allem Übrigen.</translation>
    </message>
    <message>
        <source>Export messages from %1</source>
        <translation>Nachrichten aus %1 exportieren</translation>
    </message>
    <message>
        <source>This connection shows only what was received here: that is what is written. The queue may hold more.</source>
        <translation>Diese Verbindung zeigt nur, was hier empfangen wurde: Das wird geschrieben. Die Warteschlange enthält vielleicht mehr.</translation>
    </message>
    <message>
        <source>The messages stay in the queue. They are looked at, not received: nothing counts up and nothing is hidden from consumers.</source>
        <translation>Die Nachrichten bleiben in der Warteschlange. Sie werden angesehen, nicht empfangen: Nichts zählt hoch, und nichts wird vor Verbrauchern verborgen.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Oldest first, as an import needs them</source>
        <translation>Älteste zuerst, wie ein Import sie braucht</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Names of the query language with commas between: id, sent, body, attributes, attr.region, body.order.total</source>
        <translation>Namen der Abfragesprache, durch Kommas getrennt: id, sent, body, attributes, attr.region, body.order.total</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>With a byte order mark, which some spreadsheets &amp;need</source>
        <translation>Mit Byte-Reihenfolge-Marke (BOM), die manche Tabellenprogramme &amp;brauchen</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>What is selected is written in the order of the table.</source>
        <translation>Ausgewähltes wird in der Reihenfolge der Tabelle geschrieben.</translation>
    </message>
    <message>
        <source>By when the messages came to the queue</source>
        <translation>Danach, wann die Nachrichten in die Warteschlange kamen</translation>
    </message>
    <message>
        <source>Starts a task that can be paused and stopped</source>
        <translation>Startet eine Aufgabe, die sich anhalten und stoppen lässt</translation>
    </message>
</context>
<context>
    <name>ui::ExportTask</name>
    <message>
        <source>Exporting messages from %1</source>
        <translation>Nachrichten aus %1 werden exportiert</translation>
    </message>
    <message>
        <source>Nothing was exported from %1. %2</source>
        <translation>Aus %1 wurde nichts exportiert. %2</translation>
    </message>
    <message>
        <source>The export from %1 was stopped: nothing was written</source>
        <translation>Der Export aus %1 wurde gestoppt: Nichts wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) exported from %1 to %2, %3</source>
        <translation>
            <numerusform>%n Nachricht aus %1 nach %2 exportiert, %3</numerusform>
            <numerusform>%n Nachrichten aus %1 nach %2 exportiert, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n left the queue before they were read</source>
        <translation>
            <numerusform>; %n verließ die Warteschlange, bevor sie gelesen wurde</numerusform>
            <numerusform>; %n verließen die Warteschlange, bevor sie gelesen wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>. Only what was received here: this connection shows no others</source>
        <translation>. Nur was hier empfangen wurde: Diese Verbindung zeigt keine anderen</translation>
    </message>
</context>
<context>
    <name>ui::FactsModel</name>
    <message>
        <source>What sets them apart</source>
        <translation>Was sie unterscheidet</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Messages behind it</source>
        <translation>Nachrichten dahinter</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 of %4</source>
        <comment>dead letters, then processed messages</comment>
        <translation>%1 von %2 · %3 von %4</translation>
    </message>
    <message>
        <source>Dead letters, then processed messages</source>
        <translation>Unzustellbare, dann verarbeitete Nachrichten</translation>
    </message>
</context>
<context>
    <name>ui::FactsTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::FailuresDialog</name>
    <message>
        <source>What did not succeed</source>
        <translation>Was nicht gelang</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Alle kopieren</translation>
    </message>
</context>
<context>
    <name>ui::FilterMenu</name>
    <message>
        <source>Earlier and saved filters</source>
        <translation>Frühere und gespeicherte Filter</translation>
    </message>
    <message>
        <source>What you ask is remembered here</source>
        <translation>Was Sie suchen, wird hier gemerkt</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>A name for it:</source>
        <translation>Ein Name dafür:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>This is not a file of filters that Redrive exported.</source>
        <translation>Das ist keine Datei mit Filtern, die Redrive exportiert hat.</translation>
    </message>
    <message>
        <source>Import filters</source>
        <translation>Filter importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n Filter importiert.</numerusform>
            <numerusform>%n Filter importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export filters</source>
        <translation>Filter exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
    <message>
        <source>&amp;Import filters…</source>
        <translation>Filter &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export saved filters…</source>
        <translation>Gespeicherte Filter e&amp;xportieren …</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the body</source>
        <translation>Im Inhalt suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>ui::Gate</name>
    <message>
        <source>You were asked and did not confirm it.</source>
        <translation>Sie wurden gefragt und haben es nicht bestätigt.</translation>
    </message>
    <message>
        <source>This endpoint speaks SQS only; this needs a Redrive broker.</source>
        <translation>Dieser Endpunkt spricht nur SQS; das braucht einen Redrive-Broker.</translation>
    </message>
    <message>
        <source>This endpoint does not offer %1: it said so when it was asked.</source>
        <translation>Dieser Endpunkt bietet %1 nicht: So antwortete er auf die Frage danach.</translation>
    </message>
</context>
<context>
    <name>ui::GroupsModel</name>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>(no group)</source>
        <translation>(keine Gruppe)</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not blocked</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>by %1, delayed</source>
        <translation>von %1, verzögert</translation>
    </message>
    <message>
        <source>by %1, in flight</source>
        <translation>von %1, in Arbeit</translation>
    </message>
    <message>
        <source>%1; free %2</source>
        <translation>%1; frei %2</translation>
    </message>
    <message>
        <source>Oldest sent</source>
        <translation>Älteste gesendet</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Its next message waits until %1 is deleted or visible again.</source>
        <translation>Ihre nächste Nachricht wartet, bis %1 gelöscht oder wieder sichtbar ist.</translation>
    </message>
    <message>
        <source>%1; free at any moment</source>
        <translation>%1; gleich frei</translation>
    </message>
</context>
<context>
    <name>ui::GroupsPane</name>
    <message>
        <source>Message groups</source>
        <translation>Nachrichtengruppen</translation>
    </message>
    <message>
        <source>Show its m&amp;essages</source>
        <translation>Ihre &amp;Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Go to the &amp;blocking message</source>
        <translation>Zur &amp;blockierenden Nachricht</translation>
    </message>
    <message>
        <source>Remembered sends</source>
        <translation>Gemerkte Sendungen</translation>
    </message>
    <message>
        <source>This broker does not tell which message groups its messages belong to.</source>
        <translation>Dieser Broker sagt nicht, zu welchen Nachrichtengruppen seine Nachrichten gehören.</translation>
    </message>
    <message>
        <source>No message groups in %1</source>
        <translation>Keine Nachrichtengruppen in %1</translation>
    </message>
    <message>
        <source>Each group of a FIFO queue is a lane: its messages are received one after the other, and one in flight holds the rest. Lanes show here as soon as messages wait.</source>
        <translation>Jede Gruppe einer FIFO-Warteschlange ist eine Spur: Ihre Nachrichten werden nacheinander empfangen, und eine in Arbeit hält die übrigen auf. Spuren erscheinen hier, sobald Nachrichten warten.</translation>
    </message>
    <message>
        <source>No messages in %1</source>
        <translation>Keine Nachrichten in %1</translation>
    </message>
    <message>
        <source>Messages sent with a message group ID are counted here by group, so that a noisy tenant can be seen. In a standard queue groups block nothing.</source>
        <translation>Nachrichten mit Gruppen-ID werden hier je Gruppe gezählt, damit ein lauter Mandant auffällt. In einer Standard-Warteschlange blockieren Gruppen nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 blocked</source>
        <comment>message groups</comment>
        <translation> · %1 blockiert</translation>
    </message>
    <message>
        <source> · the first %1 are shown</source>
        <translation> · die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <source> · of the oldest %1 messages; more wait</source>
        <translation> · der ältesten %1 Nachrichten; weitere warten</translation>
    </message>
    <message>
        <source>None: no message was sent in the last five minutes. A send with a deduplication ID that is remembered is answered, but not added.</source>
        <translation>Keine: In den letzten fünf Minuten wurde nichts gesendet. Wer mit einer gemerkten Deduplizierungs-ID sendet, bekommt eine Antwort, aber die Nachricht wird nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted send(s) whose deduplication ID is remembered</source>
        <translation>
            <numerusform>%n angenommene Sendung, deren Deduplizierungs-ID gemerkt ist</numerusform>
            <numerusform>%n angenommene Sendungen, deren Deduplizierungs-ID gemerkt ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n later send(s) swallowed.</source>
        <translation>
            <numerusform>; %n spätere Sendung verschluckt.</numerusform>
            <numerusform>; %n spätere Sendungen verschluckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters the messages by this group</source>
        <translation>Filtert die Nachrichten nach dieser Gruppe</translation>
    </message>
    <message>
        <source>Select a group that has an ID; the broker must know queries.</source>
        <translation>Wählen Sie eine Gruppe mit ID; der Broker muss Abfragen kennen.</translation>
    </message>
    <message>
        <source>Selects the message that the group waits for</source>
        <translation>Wählt die Nachricht, auf die die Gruppe wartet</translation>
    </message>
    <message>
        <source>Select a blocked group first.</source>
        <translation>Wählen Sie zuerst eine blockierte Gruppe.</translation>
    </message>
</context>
<context>
    <name>ui::HomeCards</name>
    <message>
        <source>message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Looked at last</source>
        <translation>Zuletzt angesehen</translation>
    </message>
    <message>
        <source>Redrive…</source>
        <translation>Erneut zustellen …</translation>
    </message>
    <message>
        <source>Redrive the dead letters of %1</source>
        <translation>Unzustellbare von %1 erneut zustellen</translation>
    </message>
    <message>
        <source>Sends all of them back to where they came from, after asking</source>
        <translation>Schickt nach Rückfrage alle dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Opens the queue where it shows</source>
        <translation>Öffnet die Warteschlange dort, wo man es sieht</translation>
    </message>
    <message>
        <source>✔ Nothing: no dead letters, no queue is full or about to lose messages.</source>
        <translation>✔ Nichts: nichts Unzustellbares, keine Warteschlange ist voll oder verliert bald Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the table below</source>
        <translation>
            <numerusform>und %n weitere, in der Tabelle unten</numerusform>
            <numerusform>und %n weitere, in der Tabelle unten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>in Arbeit …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
    <message>
        <source>What was done so far stays done</source>
        <translation>Was bisher getan wurde, bleibt getan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in Tasks</source>
        <translation>
            <numerusform>und %n weitere, unter „Aufgaben“</numerusform>
            <numerusform>und %n weitere, unter „Aufgaben“</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nichts läuft.</translation>
    </message>
    <message>
        <source>Nothing. Last: %1</source>
        <translation>Nichts. Zuletzt: %1</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>Queues and messages that you open stand here.</source>
        <translation>Warteschlangen und Nachrichten, die Sie öffnen, stehen hier.</translation>
    </message>
</context>
<context>
    <name>ui::HomeModel</name>
    <message>
        <source>▼ dead letters of %1</source>
        <translation>▼ unzustellbare aus %1</translation>
    </message>
    <message>
        <source>no dead-letter queue</source>
        <translation>keine Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>to %1 after %2 receives</source>
        <translation>nach %2 Empfängen an %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Failed messages</source>
        <translation>Gescheiterte Nachrichten</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>Letzte 5 min</translation>
    </message>
    <message>
        <source>%1 to %2 available, %3 now</source>
        <translation>%1 bis %2 verfügbar, jetzt %3</translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message>
        <source>&amp;Create a queue…</source>
        <translation>Warteschlange &amp;anlegen …</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Alle Warteschlangen</translation>
    </message>
    <message>
        <source>Find a queue (Ctrl+F)</source>
        <translation>Warteschlange suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find a queue</source>
        <translation>Warteschlange suchen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n Warteschlange</numerusform>
            <numerusform>%n Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · ▼ %2 dead letters</source>
        <translation>%1 · ▼ %2 unzustellbar</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Noch keine Warteschlangen</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Create one here. Apps cannot connect to this broker yet.</source>
        <translation>Legen Sie hier eine an. Anwendungen können sich noch nicht mit diesem Broker verbinden.</translation>
    </message>
    <message>
        <source>Point your app here: any AWS SDK or tool with these settings talks to this broker. The queues it creates appear here at once, or create one yourself.</source>
        <translation>Richten Sie Ihre Anwendung hierher: Jedes AWS SDK und Werkzeug spricht mit diesen Einstellungen mit diesem Broker. Die Warteschlangen, die es anlegt, erscheinen hier sofort; oder legen Sie selbst eine an.</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) selected</source>
        <translation>
            <numerusform>%n Warteschlange ausgewählt</numerusform>
            <numerusform>%n Warteschlangen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Shows a shop with simulated producers and consumers, in memory; your files stay as they are</source>
        <translation>Zeigt einen Laden mit simulierten Erzeugern und Verbrauchern, im Speicher; Ihre Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Creates a queue, with a dead-letter queue if you like</source>
        <translation>Legt eine Warteschlange an, auf Wunsch mit Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Ausblenden</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import messages</source>
        <translation>Nachrichten importieren</translation>
    </message>
    <message>
        <source>Each line becomes a new message with a new ID, sent now, behind what is in the queue. Consumers handle it like any other. Receive counts and times of the file are not brought back.</source>
        <translation>Jede Zeile wird zu einer neuen Nachricht mit neuer ID, jetzt gesendet, hinter allem, was in der Warteschlange ist. Verbraucher behandeln sie wie jede andere. Die Zahl der Empfänge und die Zeiten der Datei werden nicht übernommen.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>JSON Lines, CSV, or the index.jsonl of a folder of bodies</source>
        <translation>JSON Lines, CSV oder die index.jsonl eines Ordners mit Inhalten</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Keep the message group IDs of the file</source>
        <translation>Nachrichtengruppen-IDs der Datei &amp;behalten</translation>
    </message>
    <message>
        <source>New ones</source>
        <translation>Neue</translation>
    </message>
    <message>
        <source>Those of the file</source>
        <translation>Die der Datei</translation>
    </message>
    <message>
        <source>None: the queue makes them of the content</source>
        <translation>Keine: Die Warteschlange bildet sie aus dem Inhalt</translation>
    </message>
    <message>
        <source>That of the queue</source>
        <translation>Die der Warteschlange</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>Go on with the next</source>
        <translation>Mit der nächsten weitermachen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Write &amp;what fails to a file beside it, to be tried again</source>
        <translation>&amp;Was scheitert, in eine Datei daneben schreiben, um es erneut zu versuchen</translation>
    </message>
    <message>
        <source>&amp;Group of those without one</source>
        <translation>Nachrichten&amp;gruppe, wo keine steht</translation>
    </message>
    <message>
        <source>De&amp;duplication IDs</source>
        <translation>D&amp;eduplizierungs-IDs</translation>
    </message>
    <message>
        <source>De&amp;lay</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>When a line f&amp;ails</source>
        <translation>Wenn eine Zeile &amp;scheitert</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>First messages</source>
        <translation>Erste Nachrichten</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Messages (*.jsonl *.ndjson *.json *.csv *.tsv);;All files (*)</source>
        <translation>Nachrichten (*.jsonl *.ndjson *.json *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A FIFO queue knows no delay of single messages.</source>
        <translation>Eine FIFO-Warteschlange kennt keine Verzögerung einzelner Nachrichten.</translation>
    </message>
    <message>
        <source>Until the messages may be received</source>
        <translation>Bis die Nachrichten empfangen werden können</translation>
    </message>
    <message>
        <source>Only FIFO queues deduplicate.</source>
        <translation>Nur FIFO-Warteschlangen erkennen Dubletten.</translation>
    </message>
    <message>
        <source>What has the same as another within five minutes is not added</source>
        <translation>Eine Nachricht mit derselben ID wie eine andere innerhalb von fünf Minuten wird nicht hinzugefügt</translation>
    </message>
    <message>
        <source>There is no queue to send to.</source>
        <translation>Es gibt keine Warteschlange, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The file is being read: %1 %.</source>
        <translation>Die Datei wird gelesen: %1 %.</translation>
    </message>
    <message>
        <source>There is no message in it that could be sent.</source>
        <translation>Darin ist keine Nachricht, die sich senden lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to send, %1</source>
        <translation>
            <numerusform>%n Nachricht zu senden, %1</numerusform>
            <numerusform>%n Nachrichten zu senden, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the queue would refuse</source>
        <translation>
            <numerusform>%n, die die Warteschlange ablehnen würde</numerusform>
            <numerusform>%n, die die Warteschlange ablehnen würde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be read</source>
        <translation>
            <numerusform>%n unlesbare Zeile</numerusform>
            <numerusform>%n unlesbare Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far. %2</source>
        <translation>Bisher %1. %2</translation>
    </message>
    <message>
        <source>Starts a task that can be paused and stopped</source>
        <translation>Startet eine Aufgabe, die sich anhalten und stoppen lässt</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n message(s)</source>
        <translation>
            <numerusform>%n Nachricht &amp;importieren</numerusform>
            <numerusform>%n Nachrichten &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
</context>
<context>
    <name>ui::ImportTask</name>
    <message>
        <source>Importing messages to %1</source>
        <translation>Nachrichten werden nach %1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported to %1</source>
        <translation>
            <numerusform>%n Nachricht nach %1 importiert</numerusform>
            <numerusform>%n Nachrichten nach %1 importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>, then stopped</source>
        <translation>, dann gestoppt</translation>
    </message>
    <message>
        <source>Nobody knows whether these lines arrived: %1.</source>
        <translation>Niemand weiß, ob diese Zeilen angekommen sind: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: </source>
        <translation>
            <numerusform>%n Zeile ausgelassen: </numerusform>
            <numerusform>%n Zeilen ausgelassen: </numerusform>
        </translation>
    </message>
    <message>
        <source>What failed is in %1.</source>
        <translation>Was scheiterte, steht in %1.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>No message selected</source>
        <translation>Keine Nachricht ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its body, attributes and life.</source>
        <translation>Wählen Sie eine aus, um Inhalt, Attribute und Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Copy the message ID</source>
        <translation>Nachrichten-ID kopieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>Nachrichtenattribute</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>System fields</source>
        <translation>Systemfelder</translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Teile der Nachricht</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Attributes (%1)</source>
        <translation>Attribute (%1)</translation>
    </message>
    <message>
        <source>This connection keeps no record of what happened to a message.</source>
        <translation>Diese Verbindung zeichnet nicht auf, was mit einer Nachricht geschah.</translation>
    </message>
    <message>
        <source>Open this message in a tab of its own</source>
        <translation>Diese Nachricht in einem eigenen Tab öffnen</translation>
    </message>
    <message>
        <source>Keep this message here</source>
        <translation>Diese Nachricht hier behalten</translation>
    </message>
    <message>
        <source>Keeps this message here, whatever is chosen in the table</source>
        <translation>Behält diese Nachricht hier, was auch in der Tabelle gewählt wird</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>Warum hier?</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Why is the message here?</source>
        <translation>Warum ist die Nachricht hier?</translation>
    </message>
    <message>
        <source>○ no longer in %1</source>
        <translation>○ nicht mehr in %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n Attribut</numerusform>
            <numerusform>%n Attribute</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no page here for %1.</source>
        <translation>Hier gibt es keine Seite für %1.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>ui::JsonModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message numerus="yes">
        <source>{%n member(s)}</source>
        <translation>
            <numerusform>{%n Feld}</numerusform>
            <numerusform>{%n Felder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n element(s)]</source>
        <translation>
            <numerusform>[%n Element]</numerusform>
            <numerusform>[%n Elemente]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JsonTree</name>
    <message>
        <source>Message body as a tree</source>
        <translation>Nachrichteninhalt als Baum</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path %1</source>
        <translation>&amp;Pfad %1 kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to %1</source>
        <translation>&amp;Zu %1</translation>
    </message>
    <message>
        <source>&amp;Unfold all below</source>
        <translation>Alles darunter &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>Alles zu&amp;klappen</translation>
    </message>
</context>
<context>
    <name>ui::KindCards</name>
    <message>
        <source>&amp;Local broker</source>
        <translation>&amp;Lokaler Broker</translation>
    </message>
    <message>
        <source>The broker inside this window.</source>
        <translation>Der Broker in diesem Fenster.</translation>
    </message>
    <message>
        <source>&amp;Redrive broker elsewhere</source>
        <translation>&amp;Redrive-Broker anderswo</translation>
    </message>
    <message>
        <source>A running redrived, with all that the local one has.</source>
        <translation>Ein laufender redrived, mit allem, was der lokale hat.</translation>
    </message>
    <message>
        <source>&amp;Other endpoint</source>
        <translation>&amp;Anderer Endpunkt</translation>
    </message>
    <message>
        <source>ElasticMQ, LocalStack: what SQS itself can do.</source>
        <translation>ElasticMQ, LocalStack: was SQS selbst kann.</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Not yet: signing in to AWS comes in a later version.</source>
        <translation>Noch nicht: Die Anmeldung bei AWS kommt in einer späteren Version.</translation>
    </message>
</context>
<context>
    <name>ui::Layouts</name>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>ui::LeasesModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>▼ dies at the next failure</source>
        <translation>▼ stirbt beim nächsten Fehlschlag</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message numerus="yes">
        <source>comes back, %n more time(s)</source>
        <translation>
            <numerusform>kommt zurück, noch %n-mal</numerusform>
            <numerusform>kommt zurück, noch %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>not known any more</source>
        <translation>nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Received %1, hidden until %2</source>
        <translation>Empfangen %1, verborgen bis %2</translation>
    </message>
    <message>
        <source>If it is not deleted</source>
        <translation>Wenn nicht gelöscht wird</translation>
    </message>
    <message>
        <source>This is the last attempt that the queue allows. When the time ends without a delete, the next receive moves the message to the dead-letter queue.</source>
        <translation>Dies ist der letzte Versuch, den die Warteschlange erlaubt. Endet die Zeit ohne Löschen, verschiebt der nächste Empfang die Nachricht zu den unzustellbaren.</translation>
    </message>
    <message>
        <source>When the time ends without a delete, the message can be received again.</source>
        <translation>Endet die Zeit ohne Löschen, kann die Nachricht wieder empfangen werden.</translation>
    </message>
</context>
<context>
    <name>ui::LeasesPane</name>
    <message>
        <source>Show the m&amp;essage</source>
        <translation>&amp;Nachricht zeigen</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>Nachrichten in Arbeit</translation>
    </message>
    <message>
        <source>This broker does not list who holds which message. The number in flight above is all it tells.</source>
        <translation>Dieser Broker zählt nicht auf, wer welche Nachricht hält. Die Zahl oben ist alles, was er sagt.</translation>
    </message>
    <message>
        <source>No message is in flight</source>
        <translation>Keine Nachricht ist in Arbeit</translation>
    </message>
    <message>
        <source>A message is in flight from the moment a consumer receives it until it is deleted or its visibility timeout of %1 ends. Consumers of %2 show here while they work.</source>
        <translation>Eine Nachricht ist in Arbeit, sobald ein Verbraucher sie empfängt, bis sie gelöscht wird oder ihr Sichtbarkeits-Zeitlimit von %1 endet. Verbraucher von %2 erscheinen hier, während sie arbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in flight</source>
        <translation>
            <numerusform>%n Nachricht in Arbeit</numerusform>
            <numerusform>%n Nachrichten in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source> · ▼ %1 on their last attempt</source>
        <translation> · ▼ %1 im letzten Versuch</translation>
    </message>
    <message>
        <source> · the first %1 are shown</source>
        <translation> · die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <source>Selects it among the messages</source>
        <translation>Wählt sie unter den Nachrichten</translation>
    </message>
    <message>
        <source>Select a message first.</source>
        <translation>Wählen Sie zuerst eine Nachricht.</translation>
    </message>
</context>
<context>
    <name>ui::LibraryDialog</name>
    <message>
        <source>Message library</source>
        <translation>Nachrichtenbibliothek</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gespeicherte Nachrichten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export all…</source>
        <translation>Alle &amp;exportieren …</translation>
    </message>
    <message>
        <source>Shared by all connections</source>
        <translation>Für alle Verbindungen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Delete “%1” from the library?</source>
        <translation>„%1“ aus der Bibliothek löschen?</translation>
    </message>
    <message>
        <source>The saved message cannot be brought back. Queues are not touched.</source>
        <translation>Die gespeicherte Nachricht kann nicht zurückgeholt werden. Warteschlangen werden nicht angerührt.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Its body has %1.</source>
        <translation>Ihr Inhalt hat %1.</translation>
    </message>
    <message>
        <source>Import messages</source>
        <translation>Nachrichten importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n Nachricht importiert.</numerusform>
            <numerusform>%n Nachrichten importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
</context>
<context>
    <name>ui::LifeModel</name>
    <message>
        <source>receive %1</source>
        <translation>Empfang %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>ui::LifePane</name>
    <message>
        <source>What happened to this message</source>
        <translation>Was mit dieser Nachricht geschah</translation>
    </message>
    <message>
        <source>Older events are no longer kept.</source>
        <translation>Ältere Ereignisse sind nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>ui::LifeView</name>
    <message numerus="yes">
        <source>Life of the message, %n event(s)</source>
        <translation>
            <numerusform>Verlauf der Nachricht, %n Ereignis</numerusform>
            <numerusform>Verlauf der Nachricht, %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Event %1 of %2: %3</source>
        <translation>Ereignis %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1, in flight</source>
        <translation>%1, in Arbeit</translation>
    </message>
    <message>
        <source>↳ in flight</source>
        <translation>↳ in Arbeit</translation>
    </message>
</context>
<context>
    <name>ui::LivePane</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Not on this connection</source>
        <translation>Nicht auf dieser Verbindung</translation>
    </message>
    <message>
        <source>This could not be read. %1 %2</source>
        <translation>Das konnte nicht gelesen werden. %1 %2</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Redrive</source>
        <translation>Redrive</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Arbeitsbereich wird geöffnet …</translation>
    </message>
    <message>
        <source>&amp;Resume (%1 new)</source>
        <translation>&amp;Fortsetzen (%1 neu)</translation>
    </message>
    <message>
        <source>&amp;Pause view</source>
        <translation>Ansicht an&amp;halten</translation>
    </message>
    <message>
        <source> What you see is from %1.</source>
        <translation> Was Sie sehen, ist von %1.</translation>
    </message>
    <message>
        <source>Connection lost. %1</source>
        <translation>Verbindung verloren. %1</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>The broker&apos;s time is paused: no timeout, delay or retention ends until it runs again.</source>
        <translation>Die Zeit des Brokers ist angehalten: Kein Zeitlimit, keine Verzögerung und keine Aufbewahrung endet, bis sie wieder läuft.</translation>
    </message>
    <message>
        <source>&amp;Run time</source>
        <translation>Zeit &amp;laufen lassen</translation>
    </message>
    <message>
        <source>The broker&apos;s time runs at ×%1.</source>
        <translation>Die Zeit des Brokers läuft mit ×%1.</translation>
    </message>
    <message>
        <source>&amp;Real speed</source>
        <translation>&amp;Echte Geschwindigkeit</translation>
    </message>
    <message>
        <source>The broker&apos;s time is %1 ahead.</source>
        <translation>Die Zeit des Brokers ist %1 voraus.</translation>
    </message>
    <message>
        <source>&amp;About Redrive</source>
        <translation>Ü&amp;ber Redrive</translation>
    </message>
    <message>
        <source>Create &amp;queue…</source>
        <translation>&amp;Warteschlange anlegen …</translation>
    </message>
    <message>
        <source>Copy &amp;endpoint settings</source>
        <translation>&amp;Endpunkt-Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy body</source>
        <translation>Inhalt &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Redrive selected…</source>
        <translation>Auswahl e&amp;rneut zustellen …</translation>
    </message>
    <message>
        <source>Redrive &amp;all…</source>
        <translation>&amp;Alle erneut zustellen …</translation>
    </message>
    <message>
        <source>&amp;Delete selected…</source>
        <translation>Auswahl &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;Purge…</source>
        <translation>&amp;Leeren …</translation>
    </message>
    <message>
        <source>&amp;Delete queue…</source>
        <translation>Warteschlange &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Find a &amp;queue</source>
        <translation>&amp;Warteschlange suchen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Chart as &amp;table</source>
        <translation>Diagramm als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Normal &amp;size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Copied the settings for %1</source>
        <translation>Einstellungen für %1 kopiert</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>There is no page here for %1</source>
        <translation>Hier gibt es keine Seite für %1</translation>
    </message>
    <message>
        <source>The broker&apos;s time was not changed.</source>
        <translation>Die Zeit des Brokers wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Stop what is running and quit?</source>
        <translation>Laufende Aufgaben stoppen und beenden?</translation>
    </message>
    <message>
        <source>What was done so far stays done; the rest is not touched.</source>
        <translation>Was bisher getan wurde, bleibt; der Rest wird nicht angerührt.</translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation>&amp;Stoppen und beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No broker is connected.</source>
        <translation>Kein Broker ist verbunden.</translation>
    </message>
    <message>
        <source>Open a queue first.</source>
        <translation>Öffnen Sie zuerst eine Warteschlange.</translation>
    </message>
    <message>
        <source>No tab is open.</source>
        <translation>Kein Tab ist offen.</translation>
    </message>
    <message>
        <source>Creates a queue, with a dead-letter queue if you like</source>
        <translation>Legt eine Warteschlange an, auf Wunsch mit Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>Copies the lines that point an app at this broker</source>
        <translation>Kopiert die Zeilen, die eine Anwendung mit diesem Broker verbinden</translation>
    </message>
    <message>
        <source>This broker has no address that apps could use.</source>
        <translation>Dieser Broker hat keine Adresse, die Anwendungen nutzen könnten.</translation>
    </message>
    <message>
        <source>Closes the window; a broker inside it ends with it</source>
        <translation>Schließt das Fenster; ein Broker darin endet mit ihm</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>Goes to the filter of the page: bodies of messages, or names of queues</source>
        <translation>Geht zum Filter der Seite: Nachrichteninhalte oder Namen von Warteschlangen</translation>
    </message>
    <message>
        <source>Goes to the filter of the resources</source>
        <translation>Geht zum Filter der Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Opens all settings of the window, with a search</source>
        <translation>Öffnet alle Einstellungen des Fensters, mit einer Suche</translation>
    </message>
    <message>
        <source>Copies the body of the chosen message as it was sent</source>
        <translation>Kopiert den Inhalt der gewählten Nachricht, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Wählen Sie zuerst eine Nachricht.</translation>
    </message>
    <message>
        <source>Sends the selected dead letters back to where they came from</source>
        <translation>Schickt die ausgewählten unzustellbaren Nachrichten dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>Select messages first.</source>
        <translation>Wählen Sie zuerst Nachrichten aus.</translation>
    </message>
    <message>
        <source>Sends all dead letters of the open queue back to where they came from</source>
        <translation>Schickt alle unzustellbaren Nachrichten der offenen Warteschlange dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>Deletes the selected messages, after asking</source>
        <translation>Löscht die ausgewählten Nachrichten, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Reads what the page shows again</source>
        <translation>Liest neu, was die Seite zeigt</translation>
    </message>
    <message>
        <source>Holds what is shown as it is; the broker goes on, and nothing is missed</source>
        <translation>Hält die Anzeige an; der Broker läuft weiter, und nichts geht verloren</translation>
    </message>
    <message>
        <source>Shows the numbers of the chart instead of its lines</source>
        <translation>Zeigt die Zahlen des Diagramms statt seiner Linien</translation>
    </message>
    <message>
        <source>Shows or hides %1</source>
        <translation>Zeigt oder verbirgt %1</translation>
    </message>
    <message>
        <source>Moves the keyboard to the next pane of the window</source>
        <translation>Bringt die Tastatur in den nächsten Bereich des Fensters</translation>
    </message>
    <message>
        <source>Moves the keyboard to the pane before</source>
        <translation>Bringt die Tastatur in den vorigen Bereich</translation>
    </message>
    <message>
        <source>Makes all text larger, up to 200 %</source>
        <translation>Macht allen Text größer, bis 200 %</translation>
    </message>
    <message>
        <source>Makes all text smaller, down to 80 %</source>
        <translation>Macht allen Text kleiner, bis 80 %</translation>
    </message>
    <message>
        <source>Shows text in the size of the system</source>
        <translation>Zeigt Text in der Größe des Systems</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>Hell oder dunkel, wie der Desktop</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Stöbern</translation>
    </message>
    <message>
        <source>The resources beside the page</source>
        <translation>Die Ressourcen neben der Seite</translation>
    </message>
    <message>
        <source>&amp;Investigate</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>With activity and tasks below the page</source>
        <translation>Mit Aktivität und Aufgaben unter der Seite</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Lehren</translation>
    </message>
    <message>
        <source>The page alone, in large type</source>
        <translation>Nur die Seite, in großer Schrift</translation>
    </message>
    <message>
        <source>&amp;Reset this layout</source>
        <translation>Diese Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts the panes of this layout where they were at first</source>
        <translation>Setzt die Bereiche dieser Anordnung dorthin, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>Finds queues, pages and commands as you type</source>
        <translation>Findet Warteschlangen, Seiten und Befehle beim Tippen</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Shows the page that was shown before</source>
        <translation>Zeigt die Seite, die vorher zu sehen war</translation>
    </message>
    <message>
        <source>No page was shown before this one.</source>
        <translation>Vor dieser war keine Seite zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Shows the page that you went back from</source>
        <translation>Zeigt die Seite, von der Sie zurückgegangen sind</translation>
    </message>
    <message>
        <source>You did not go back.</source>
        <translation>Sie sind nicht zurückgegangen.</translation>
    </message>
    <message>
        <source>Opens the page %1</source>
        <translation>Öffnet die Seite %1</translation>
    </message>
    <message>
        <source>&amp;Copy link to this page</source>
        <translation>&amp;Link zu dieser Seite kopieren</translation>
    </message>
    <message>
        <source>Copies the address of the page, to be opened again or passed on</source>
        <translation>Kopiert die Adresse der Seite, zum Wiederöffnen oder Weitergeben</translation>
    </message>
    <message>
        <source>&amp;Open the copied link</source>
        <translation>Kopierten Link ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the address that is in the clipboard</source>
        <translation>Öffnet die Adresse in der Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>Closes the tab that shows</source>
        <translation>Schließt den sichtbaren Tab</translation>
    </message>
    <message>
        <source>Close &amp;other tabs</source>
        <translation>&amp;Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Closes all tabs but the one that shows</source>
        <translation>Schließt alle Tabs außer dem sichtbaren</translation>
    </message>
    <message>
        <source>&amp;Keep this tab open</source>
        <translation>Diesen Tab &amp;behalten</translation>
    </message>
    <message>
        <source>Makes the preview a tab of its own</source>
        <translation>Macht aus der Vorschau einen eigenen Tab</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Opens the tab again that was closed last</source>
        <translation>Öffnet den zuletzt geschlossenen Tab wieder</translation>
    </message>
    <message>
        <source>No tab was closed.</source>
        <translation>Kein Tab wurde geschlossen.</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>Shows the tab to the right</source>
        <translation>Zeigt den Tab rechts daneben</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>Shows the tab to the left</source>
        <translation>Zeigt den Tab links daneben</translation>
    </message>
    <message>
        <source>Tab &amp;%1</source>
        <translation>Tab &amp;%1</translation>
    </message>
    <message>
        <source>Shows tab %1</source>
        <translation>Zeigt Tab %1</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every command with its keys</source>
        <translation>Nennt jeden Befehl mit seinen Tasten</translation>
    </message>
    <message>
        <source>Version, licence, and the libraries inside</source>
        <translation>Version, Lizenz und die enthaltenen Bibliotheken</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Wire log</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>&amp;New message…</source>
        <translation>&amp;Neue Nachricht …</translation>
    </message>
    <message>
        <source>Opens a composer, for the open queue if there is one</source>
        <translation>Öffnet eine Seite zum Verfassen, für die offene Warteschlange, wenn es eine gibt</translation>
    </message>
    <message>
        <source>&amp;Edit and resend…</source>
        <translation>&amp;Bearbeiten und neu senden …</translation>
    </message>
    <message>
        <source>Opens a composer with the chosen message; the message itself stays as it is</source>
        <translation>Öffnet die gewählte Nachricht zum Verfassen; sie selbst bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>&amp;Life</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <source>Shows what happened to the chosen message</source>
        <translation>Zeigt, was mit der gewählten Nachricht geschah</translation>
    </message>
    <message>
        <source>&amp;Why here?</source>
        <translation>&amp;Warum hier?</translation>
    </message>
    <message>
        <source>Shows why the chosen message is where it is</source>
        <translation>Zeigt, warum die gewählte Nachricht ist, wo sie ist</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compares the chosen message with another, or the two selected ones</source>
        <translation>Vergleicht die gewählte Nachricht mit einer anderen oder die zwei ausgewählten</translation>
    </message>
    <message>
        <source>&amp;Open in a tab</source>
        <translation>In einem &amp;Tab öffnen</translation>
    </message>
    <message>
        <source>Opens the chosen message in a tab of its own, which has an address</source>
        <translation>Öffnet die gewählte Nachricht in einem eigenen Tab, der eine Adresse hat</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>Describes another broker or endpoint, tests it and shows it</source>
        <translation>Beschreibt einen anderen Broker oder Endpunkt, testet ihn und zeigt ihn</translation>
    </message>
    <message>
        <source>S&amp;witch connection</source>
        <translation>Verbindung we&amp;chseln</translation>
    </message>
    <message>
        <source>Opens the list of connections at the top; digits choose one</source>
        <translation>Öffnet oben die Liste der Verbindungen; Ziffern wählen eine</translation>
    </message>
    <message>
        <source>Saved co&amp;nnections…</source>
        <translation>&amp;Gespeicherte Verbindungen …</translation>
    </message>
    <message>
        <source>Changes, copies and removes what is saved</source>
        <translation>Ändert, kopiert und entfernt, was gespeichert ist</translation>
    </message>
    <message>
        <source>Safety &amp;level…</source>
        <translation>&amp;Sicherheitsstufe …</translation>
    </message>
    <message>
        <source>Lowers the safety level of this connection for 15 minutes</source>
        <translation>Senkt die Sicherheitsstufe dieser Verbindung für 15 Minuten</translation>
    </message>
    <message>
        <source>This connection is free already: there is nothing to lower.</source>
        <translation>Diese Verbindung ist schon frei: Es gibt nichts zu senken.</translation>
    </message>
    <message>
        <source>The broker inside this window</source>
        <translation>Der Broker in diesem Fenster</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>Lokaler Broker</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
    <message>
        <source>%1 on %2?</source>
        <translation>%1 auf %2?</translation>
    </message>
    <message>
        <source>%1: %2 on %3?</source>
        <comment>act, queue, connection</comment>
        <translation>%1: %2 auf %3?</translation>
    </message>
    <message>
        <source>What is deleted cannot be brought back.</source>
        <translation>Was gelöscht ist, kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>The safety level of this connection asks before anything is changed.</source>
        <translation>Die Sicherheitsstufe dieser Verbindung fragt, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Operation: %1</source>
        <translation>Operation: %1</translation>
    </message>
    <message>
        <source>Connection: %1 (%2)</source>
        <translation>Verbindung: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>This call is no longer in the wire log.</source>
        <translation>Dieser Aufruf ist nicht mehr in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>It was purged less than a minute ago: the service takes the next purge in %1 at most.</source>
        <translation>Sie wurde vor weniger als einer Minute geleert: Der Dienst nimmt das nächste Leeren in höchstens %1 an.</translation>
    </message>
    <message>
        <source>This is no address of a page: %1</source>
        <translation>Das ist keine Adresse einer Seite: %1</translation>
    </message>
    <message>
        <source>No saved connection has the address %1.</source>
        <translation>Keine gespeicherte Verbindung hat die Adresse %1.</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Shows a shop with simulated producers and consumers, in memory; your files stay as they are</source>
        <translation>Zeigt einen Laden mit simulierten Erzeugern und Verbrauchern, im Speicher; Ihre Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>The demo is open.</source>
        <translation>Die Demo ist offen.</translation>
    </message>
    <message>
        <source>Open my &amp;workspace</source>
        <translation>Meinen &amp;Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Shows the queues that are kept in your workspace file, now and at the next start</source>
        <translation>Zeigt die Warteschlangen aus Ihrer Arbeitsbereichsdatei, jetzt und beim nächsten Start</translation>
    </message>
    <message>
        <source>Your workspace is open.</source>
        <translation>Ihr Arbeitsbereich ist offen.</translation>
    </message>
    <message>
        <source>&amp;Pause simulators</source>
        <translation>Simulatoren an&amp;halten</translation>
    </message>
    <message>
        <source>No simulated client sends, receives or finishes anything until they go on</source>
        <translation>Kein simulierter Client sendet, empfängt oder beendet etwas, bis sie weiterlaufen</translation>
    </message>
    <message>
        <source>This broker has no simulated clients.</source>
        <translation>Dieser Broker hat keine simulierten Clients.</translation>
    </message>
    <message>
        <source>The simulators were not changed.</source>
        <translation>Die Simulatoren wurden nicht geändert.</translation>
    </message>
    <message>
        <source>‖ simulators paused</source>
        <translation>‖ Simulatoren angehalten</translation>
    </message>
    <message>
        <source>This is the demo: a tea shop with simulated clients, in memory only.</source>
        <translation>Das ist die Demo: ein Teeladen mit simulierten Clients, nur im Speicher.</translation>
    </message>
    <message>
        <source>Start &amp;empty</source>
        <translation>&amp;Leer beginnen</translation>
    </message>
    <message>
        <source>&amp;Point my app here…</source>
        <translation>Meine Anwendung hierher &amp;richten …</translation>
    </message>
    <message>
        <source>&amp;Let them end first, then quit</source>
        <translation>Erst enden &amp;lassen, dann beenden</translation>
    </message>
    <message>
        <source>Let the tasks end first</source>
        <translation>Die Aufgaben erst enden lassen</translation>
    </message>
    <message>
        <source>The window closes when the tasks are done.</source>
        <translation>Das Fenster schließt, wenn die Aufgaben fertig sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are connected: they lose the broker</source>
        <translation>
            <numerusform>%n Client ist verbunden: Er verliert den Broker</numerusform>
            <numerusform>%n Clients sind verbunden: Sie verlieren den Broker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long poll(s) wait for messages</source>
        <translation>
            <numerusform>%n langer Empfang wartet auf Nachrichten</numerusform>
            <numerusform>%n lange Empfänge warten auf Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages in %2 queues are only in memory: they are gone when the broker ends</source>
        <translation>%1 Nachrichten in %2 Warteschlangen sind nur im Speicher: Sie sind fort, wenn der Broker endet</translation>
    </message>
    <message>
        <source>Close Redrive and its broker?</source>
        <translation>Redrive und seinen Broker schließen?</translation>
    </message>
    <message>
        <source>The broker ends with this window. What is stored on disk is there again at the next start.</source>
        <translation>Der Broker endet mit diesem Fenster. Was auf dem Datenträger gespeichert ist, ist beim nächsten Start wieder da.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Open a queue first, or choose one at home.</source>
        <translation>Öffnen Sie zuerst eine Warteschlange, oder wählen Sie eine in der Übersicht.</translation>
    </message>
    <message numerus="yes">
        <source>This is for one queue: %n are chosen.</source>
        <translation>
            <numerusform>Das ist für eine Warteschlange: %n ist gewählt.</numerusform>
            <numerusform>Das ist für eine Warteschlange: %n sind gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the chosen queue in the tab that the next one reuses</source>
        <translation>Öffnet die gewählte Warteschlange in dem Tab, den die nächste wiederverwendet</translation>
    </message>
    <message>
        <source>Open in &amp;new tab</source>
        <translation>In &amp;neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Opens the chosen queue in a tab of its own</source>
        <translation>Öffnet die gewählte Warteschlange in einem eigenen Tab</translation>
    </message>
    <message>
        <source>&amp;Send a message…</source>
        <translation>Nachricht &amp;senden …</translation>
    </message>
    <message>
        <source>Writes a message and sends it to the chosen queue</source>
        <translation>Schreibt eine Nachricht und sendet sie an die gewählte Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Redrive dead letters…</source>
        <translation>Unzustellbare e&amp;rneut zustellen …</translation>
    </message>
    <message>
        <source>Sends all dead letters of the chosen queue back to where they came from</source>
        <translation>Schickt alle unzustellbaren Nachrichten der gewählten Warteschlange dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>Create &amp;like this…</source>
        <translation>&amp;Gleiche anlegen …</translation>
    </message>
    <message>
        <source>Creates another queue with the same attributes and tags</source>
        <translation>Legt eine weitere Warteschlange mit denselben Attributen und Tags an</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags …</translation>
    </message>
    <message>
        <source>Shows and changes the tags of the chosen queue</source>
        <translation>Zeigt und ändert die Tags der gewählten Warteschlange</translation>
    </message>
    <message>
        <source>Deletes all messages of the chosen queue, after asking</source>
        <translation>Löscht alle Nachrichten der gewählten Warteschlange, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Deletes the chosen queues with all their messages, after asking</source>
        <translation>Löscht die gewählten Warteschlangen mit allen ihren Nachrichten, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Open a queue first, or choose some at home.</source>
        <translation>Öffnen Sie zuerst eine Warteschlange, oder wählen Sie welche in der Übersicht.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Copies the name; SQS cannot rename a queue</source>
        <translation>Kopiert den Namen; SQS kann eine Warteschlange nicht umbenennen</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>Copies the address that clients use</source>
        <translation>Kopiert die Adresse, die Clients benutzen</translation>
    </message>
    <message>
        <source>&amp;ARN</source>
        <translation>&amp;ARN</translation>
    </message>
    <message>
        <source>Copies the Amazon resource name that policies use</source>
        <translation>Kopiert den Amazon-Ressourcennamen, den Richtlinien benutzen</translation>
    </message>
    <message>
        <source>AWS &amp;CLI command</source>
        <translation>AWS-&amp;CLI-Befehl</translation>
    </message>
    <message>
        <source>Copies a command that shows the attributes of the queue</source>
        <translation>Kopiert einen Befehl, der die Attribute der Warteschlange zeigt</translation>
    </message>
    <message>
        <source>Choose a queue: this is a heading.</source>
        <translation>Wähle eine Warteschlange: dies ist eine Überschrift.</translation>
    </message>
    <message>
        <source>Close the tab?</source>
        <translation>Reiter schließen?</translation>
    </message>
    <message>
        <source>&amp;Tour of the demo</source>
        <translation>&amp;Rundgang durch die Demo</translation>
    </message>
    <message>
        <source>Shows the main pages in a few steps; leave it whenever you like</source>
        <translation>Zeigt die wichtigsten Seiten in wenigen Schritten; jederzeit abzubrechen</translation>
    </message>
    <message>
        <source>The tour goes through the demo: File ▸ Open the demo.</source>
        <translation>Der Rundgang führt durch die Demo: Datei ▸ Demo öffnen.</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang beginnen</translation>
    </message>
    <message>
        <source>Close Redrive?</source>
        <translation>Redrive schließen?</translation>
    </message>
    <message>
        <source>&amp;Folders by prefix</source>
        <translation>&amp;Ordner nach Präfix</translation>
    </message>
    <message>
        <source>Puts queues whose names begin alike into one folder, on this connection</source>
        <translation>Legt Warteschlangen mit gleichem Namensanfang in einen Ordner, auf dieser Verbindung</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Spalte „%1“</translation>
    </message>
    <message>
        <source>Shows or hides the column %1 of the resources</source>
        <translation>Zeigt oder verbirgt die Spalte %1 der Ressourcen</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Keeps the chosen queues on top of the resources, or no longer</source>
        <translation>Hält die gewählten Warteschlangen oben in den Ressourcen, oder nicht mehr</translation>
    </message>
    <message>
        <source>Go into a table first.</source>
        <translation>Gehen Sie zuerst in eine Tabelle.</translation>
    </message>
    <message>
        <source>Next &amp;row</source>
        <translation>Nächste &amp;Zeile</translation>
    </message>
    <message>
        <source>Goes down in the table that has the keyboard</source>
        <translation>Geht in der Tabelle mit dem Tastaturfokus nach unten</translation>
    </message>
    <message>
        <source>Previous ro&amp;w</source>
        <translation>Vorige Z&amp;eile</translation>
    </message>
    <message>
        <source>Goes up in the table that has the keyboard</source>
        <translation>Geht in der Tabelle mit dem Tastaturfokus nach oben</translation>
    </message>
    <message>
        <source>What is half typed is lost: apply it first to keep it.</source>
        <translation>Halb Eingegebenes geht verloren: wenden Sie es vorher an, um es zu behalten.</translation>
    </message>
    <message>
        <source>Its tabs come back with it. What is running ends with a switch.</source>
        <translation>Seine Reiter kommen mit ihm zurück. Was läuft, endet mit dem Wechsel.</translation>
    </message>
    <message>
        <source>Redrive &amp;with care…</source>
        <translation>Be&amp;hutsam erneut zustellen …</translation>
    </message>
    <message>
        <source>Sends the selected dead letters back, or all, at a pace, mended on the way, and stops by itself when they come back</source>
        <translation>Schickt die ausgewählten unzustellbaren Nachrichten oder alle zurück, im gewählten Tempo, unterwegs korrigiert, und stoppt von selbst, wenn sie wiederkommen</translation>
    </message>
    <message>
        <source>E&amp;xport messages…</source>
        <translation>Nachrichten e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Writes messages of the chosen queue to a file or a folder; they stay in it</source>
        <translation>Schreibt Nachrichten der gewählten Warteschlange in eine Datei oder einen Ordner; sie bleiben in der Warteschlange</translation>
    </message>
    <message>
        <source>This connection cannot show messages without receiving them.</source>
        <translation>Diese Verbindung kann Nachrichten nicht zeigen, ohne sie zu empfangen.</translation>
    </message>
    <message>
        <source>I&amp;mport messages…</source>
        <translation>Nachrichten &amp;importieren …</translation>
    </message>
    <message>
        <source>Reads a file of messages and sends them, after a dry run</source>
        <translation>Liest eine Datei mit Nachrichten und sendet sie, nach einem Probelauf</translation>
    </message>
    <message>
        <source>Ex&amp;port selected…</source>
        <translation>Auswahl ex&amp;portieren …</translation>
    </message>
    <message>
        <source>Writes the selected messages to a file or a folder; they stay in the queue</source>
        <translation>Schreibt die ausgewählten Nachrichten in eine Datei oder einen Ordner; sie bleiben in der Warteschlange</translation>
    </message>
    <message>
        <source>All that are selected (%1)</source>
        <translation>Alle ausgewählten (%1)</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>Ausgewählte (%1)</translation>
    </message>
    <message>
        <source>All that match the filter (%1 now)</source>
        <translation>Alle, die zum Filter passen (jetzt %1)</translation>
    </message>
    <message>
        <source>All of the queue (≈ %1 now)</source>
        <translation>Alle der Warteschlange (jetzt ≈ %1)</translation>
    </message>
    <message>
        <source>All of the queue (%1 now)</source>
        <translation>Alle der Warteschlange (jetzt %1)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White text on black, with strong lines</source>
        <translation>Weißer Text auf Schwarz, mit kräftigen Linien</translation>
    </message>
</context>
<context>
    <name>ui::MatchingTask</name>
    <message>
        <source>Moving all that match from %1 to %2</source>
        <translation>Alle Treffer von %1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Deleting all that match from %1</source>
        <translation>Alle Treffer aus %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved from %1 to %2</source>
        <translation>
            <numerusform>%n Nachricht von %1 nach %2 verschoben</numerusform>
            <numerusform>%n Nachrichten von %1 nach %2 verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted from %1</source>
        <translation>
            <numerusform>%n Nachricht aus %1 gelöscht</numerusform>
            <numerusform>%n Nachrichten aus %1 gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left where they are</source>
        <translation>
            <numerusform>, %n blieb, wo sie ist</numerusform>
            <numerusform>, %n blieben, wo sie sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessageColumn</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>First received</source>
        <translation>Zuerst empfangen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Died in</source>
        <translation>Gescheitert in</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace-Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>until %1 (%2)</source>
        <translation>bis %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::MessagesHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>From the &amp;messages</source>
        <translation>Aus den &amp;Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Add column…</source>
        <translation>Spalte &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Use for &amp;new queues of this connection</source>
        <translation>Für &amp;neue Warteschlangen dieser Verbindung verwenden</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>A field of the message, such as attr.region or body.order.total:</source>
        <translation>Ein Feld der Nachricht, etwa attr.region oder body.order.total:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::MessagesModel</name>
    <message>
        <source>This message has left the queue.</source>
        <translation>Diese Nachricht hat die Warteschlange verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>Body · %n column(s) hidden</source>
        <translation>
            <numerusform>Inhalt · %n Spalte verborgen</numerusform>
            <numerusform>Inhalt · %n Spalten verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>No room for: %1. A wider window shows them.</source>
        <translation>Kein Platz für: %1. Ein breiteres Fenster zeigt sie.</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPane</name>
    <message>
        <source>&amp;Filter by this value</source>
        <translation>Nach diesem Wert &amp;filtern</translation>
    </message>
    <message>
        <source>Only messages that have the value under the cursor</source>
        <translation>Nur Nachrichten mit dem Wert unter dem Zeiger</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>Diesen Wert &amp;ausschließen</translation>
    </message>
    <message>
        <source>Only messages that do not have it</source>
        <translation>Nur Nachrichten ohne ihn</translation>
    </message>
    <message>
        <source>Add as &amp;column</source>
        <translation>Als &amp;Spalte hinzufügen</translation>
    </message>
    <message>
        <source>A column for the first value in the body that has none</source>
        <translation>Eine Spalte für den ersten Wert im Inhalt, der noch keine hat</translation>
    </message>
    <message>
        <source>Copy message &amp;ID</source>
        <translation>Nachrichten-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Of all that are selected</source>
        <translation>Von allen ausgewählten</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>The selected rows as they are shown, with tabs between the cells</source>
        <translation>Die ausgewählten Zeilen, wie sie gezeigt werden, mit Tabulatoren zwischen den Zellen</translation>
    </message>
    <message>
        <source>Select all that &amp;match</source>
        <translation>Alle &amp;Treffer auswählen</translation>
    </message>
    <message>
        <source>Also what is not loaded, and what comes</source>
        <translation>Auch was nicht geladen ist, und was noch kommt</translation>
    </message>
    <message>
        <source>&amp;Send message…</source>
        <translation>Nachricht &amp;senden …</translation>
    </message>
    <message>
        <source>&amp;Look for that</source>
        <translation>&amp;Danach suchen</translation>
    </message>
    <message>
        <source>This connection cannot look into a queue</source>
        <translation>Diese Verbindung kann nicht in eine Warteschlange sehen</translation>
    </message>
    <message>
        <source>Its messages can only be received, which hides them from others and counts.</source>
        <translation>Ihre Nachrichten lassen sich nur empfangen; das verbirgt sie vor anderen und zählt mit.</translation>
    </message>
    <message>
        <source>Show messages that are</source>
        <translation>Nachrichten zeigen, die</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>The messages could not be read. %1</source>
        <translation>Die Nachrichten konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Paused · %1 new · Resume</source>
        <translation>Angehalten · %1 neu · Weiter</translation>
    </message>
    <message>
        <source>▲ %1 new</source>
        <translation>▲ %1 neu</translation>
    </message>
    <message>
        <source>Shows what has come, and goes on</source>
        <translation>Zeigt, was gekommen ist, und läuft weiter</translation>
    </message>
    <message>
        <source>Goes to the newest</source>
        <translation>Geht zur neuesten</translation>
    </message>
    <message>
        <source>0 of %1 match</source>
        <translation>0 von %1 passen</translation>
    </message>
    <message>
        <source>None of the messages of %1 fits the filter.</source>
        <translation>Keine Nachricht von %1 passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Noch nichts empfangen</translation>
    </message>
    <message>
        <source>This endpoint cannot show messages without receiving them: the line above does that, and says what it costs.</source>
        <translation>Dieser Endpunkt kann Nachrichten nicht zeigen, ohne sie zu empfangen: Die Zeile oben tut das und sagt, was es kostet.</translation>
    </message>
    <message>
        <source>No dead letters</source>
        <translation>Keine unzustellbaren Nachrichten</translation>
    </message>
    <message>
        <source>Messages come here after too many failed receives from %1.</source>
        <translation>Hierher kommen Nachrichten nach zu vielen erfolglosen Empfängen aus %1.</translation>
    </message>
    <message>
        <source>No messages in %1</source>
        <translation>Keine Nachrichten in %1</translation>
    </message>
    <message>
        <source>What apps send to this queue appears here at once, and looking does not receive it.</source>
        <translation>Was Anwendungen an diese Warteschlange senden, erscheint hier sofort; Ansehen ist kein Empfangen.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 match · %2 scanned · complete · %3</source>
        <translation>%1 passen · %2 durchsucht · vollständig · %3</translation>
    </message>
    <message>
        <source>%1 match · %2 of %3 scanned</source>
        <translation>%1 passen · %2 von %3 durchsucht</translation>
    </message>
    <message>
        <source> · sorting…</source>
        <translation> · wird sortiert …</translation>
    </message>
    <message>
        <source> · %1 came after the sort (F5)</source>
        <translation> · %1 kamen nach dem Sortieren (F5)</translation>
    </message>
    <message>
        <source>No dead letter is in this group</source>
        <translation>In dieser Gruppe ist nichts Unzustellbares</translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message here after %n failed receive(s).</source>
        <translation>
            <numerusform>%1 schickt eine Nachricht nach %n gescheiterten Empfang hierher.</numerusform>
            <numerusform>%1 schickt eine Nachricht nach %n gescheiterten Empfängen hierher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MoveTask</name>
    <message>
        <source>Moving from %1 to %2</source>
        <translation>Verschieben von %1 nach %2</translation>
    </message>
    <message>
        <source>%1 of %2 moved from %3 to %4</source>
        <translation>%1 von %2 aus %3 nach %4 verschoben</translation>
    </message>
</context>
<context>
    <name>ui::MoveTasksModel</name>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>◐ Running</source>
        <translation>◐ Läuft</translation>
    </message>
    <message>
        <source>● Completed</source>
        <translation>● Fertig</translation>
    </message>
    <message>
        <source>◐ Cancelling</source>
        <translation>◐ Bricht ab</translation>
    </message>
    <message>
        <source>■ Cancelled</source>
        <translation>■ Abgebrochen</translation>
    </message>
    <message>
        <source>▼ Failed</source>
        <translation>▼ Gescheitert</translation>
    </message>
    <message>
        <source>where each came from</source>
        <translation>woher jede kam</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum sie scheiterte</translation>
    </message>
</context>
<context>
    <name>ui::MoveTasksPane</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where each came from: %1</source>
        <translation>Woher jede kam: %1</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source> messages a second</source>
        <translation> Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>S&amp;tart a move task…</source>
        <translation>&amp;Verschiebeaufgabe starten …</translation>
    </message>
    <message>
        <source>C&amp;ancel the task</source>
        <translation>Aufgabe &amp;abbrechen</translation>
    </message>
    <message>
        <source>Move tasks</source>
        <translation>Verschiebeaufgaben</translation>
    </message>
    <message>
        <source>This broker does not list the move tasks of its queues. Redrive all… above moves the messages itself.</source>
        <translation>Dieser Broker zählt die Verschiebeaufgaben seiner Warteschlangen nicht auf. Der Knopf zum Zurücksenden oben verschiebt die Nachrichten selbst.</translation>
    </message>
    <message>
        <source>No move task yet</source>
        <translation>Noch keine Verschiebeaufgabe</translation>
    </message>
    <message>
        <source>A move task sends the dead letters of %1 back at a rate of your choice. It runs in the broker: it goes on when this window is closed, and scripts can start one too.</source>
        <translation>Eine Verschiebeaufgabe sendet die unzustellbaren Nachrichten von %1 so schnell zurück, wie Sie wollen. Sie läuft im Broker: Sie geht weiter, wenn dieses Fenster zu ist, und auch Skripte können eine starten.</translation>
    </message>
    <message>
        <source>Running: %1 of %2 moved</source>
        <translation>Läuft: %1 von %2 verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s), none is running</source>
        <translation>
            <numerusform>%n Aufgabe, keine läuft</numerusform>
            <numerusform>%n Aufgaben, keine läuft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a dead-letter queue.</source>
        <translation>%1 nimmt keine unzustellbaren Nachrichten auf.</translation>
    </message>
    <message>
        <source>A task runs already: a queue has one at a time.</source>
        <translation>Es läuft schon eine Aufgabe: Eine Warteschlange hat nur eine zugleich.</translation>
    </message>
    <message>
        <source>No dead letter is available now.</source>
        <translation>Zurzeit ist keine unzustellbare Nachricht verfügbar.</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Asks where to and how fast, then lets the broker move them</source>
        <translation>Fragt wohin und wie schnell, dann verschiebt der Broker</translation>
    </message>
    <message>
        <source>What was moved stays where it is now</source>
        <translation>Was verschoben wurde, bleibt, wo es jetzt ist</translation>
    </message>
    <message>
        <source>No task is running.</source>
        <translation>Es läuft keine Aufgabe.</translation>
    </message>
    <message>
        <source>Move the dead letters of %1?</source>
        <translation>Unzustellbare Nachrichten von %1 verschieben?</translation>
    </message>
    <message>
        <source>Each message goes to the end of the queue and is handled again. One that was handled in part before may have its effects twice.</source>
        <translation>Jede Nachricht kommt ans Ende der Warteschlange und wird erneut bearbeitet. War sie schon teilweise bearbeitet, kann das doppelt wirken.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>%1 available now</source>
        <translation>zurzeit %1 verfügbar</translation>
    </message>
    <message>
        <source>The task was not started. %1</source>
        <translation>Die Aufgabe wurde nicht gestartet. %1</translation>
    </message>
    <message>
        <source>The task was not cancelled. %1</source>
        <translation>Die Aufgabe wurde nicht abgebrochen. %1</translation>
    </message>
</context>
<context>
    <name>ui::Navigator</name>
    <message>
        <source>Find a queue</source>
        <translation>Warteschlange suchen</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Create &amp;queue…</source>
        <translation>&amp;Warteschlange anlegen …</translation>
    </message>
    <message>
        <source>Creates a queue, with a dead-letter queue if you like</source>
        <translation>Legt eine Warteschlange an, auf Wunsch mit Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>Letters of the name in order, or facts: type:fifo, type:dlq, dlq:&gt;0, avail:&gt;100, flight:&gt;0, delayed:&gt;0, region:eu, account:123</source>
        <translation>Buchstaben des Namens in ihrer Reihenfolge, oder Merkmale: type:fifo, type:dlq, dlq:&gt;0, avail:&gt;100, flight:&gt;0, delayed:&gt;0, region:eu, account:123</translation>
    </message>
    <message>
        <source>No queue fits. Facts are written as dlq:&gt;0 or type:fifo.</source>
        <translation>Keine Warteschlange passt. Merkmale schreibt man wie dlq:&gt;0 oder type:fifo.</translation>
    </message>
    <message>
        <source>No broker is connected.</source>
        <translation>Kein Broker ist verbunden.</translation>
    </message>
    <message>
        <source>No queues here yet: create one, or let an app do it.</source>
        <translation>Noch keine Warteschlangen: legen Sie eine an, oder lassen Sie es eine Anwendung tun.</translation>
    </message>
</context>
<context>
    <name>ui::NavigatorModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Messages in the dead-letter queue</source>
        <translation>Nachrichten in der Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>Avail.</source>
        <comment>column</comment>
        <translation>Verf.</translation>
    </message>
    <message>
        <source>Available messages</source>
        <translation>Verfügbare Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>Name · %n hidden</source>
        <comment>columns of counts</comment>
        <translation>
            <numerusform>Name · %n verborgen</numerusform>
            <numerusform>Name · %n verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>A wider pane has room for all counts.</source>
        <translation>Ein breiterer Bereich hat Platz für alle Zahlen.</translation>
    </message>
</context>
<context>
    <name>ui::Palette</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Queue, page or command; &gt; for commands only</source>
        <translation>Warteschlange, Seite oder Befehl; &gt; nur für Befehle</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>▼ %1 dead letters</source>
        <translation>▼ %1 unzustellbar</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes.</source>
        <translation>Eingabe öffnet, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>ui::PermissionDialog</name>
    <message>
        <source>Add a permission to %1</source>
        <translation>Berechtigung zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>partner-can-send</source>
        <translation>partner-can-send</translation>
    </message>
    <message>
        <source>123456789012, 210987654321</source>
        <translation>123456789012, 210987654321</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>&amp;Konten</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>&amp;Add permission</source>
        <translation>Berechtigung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>The permission was not added. %1</source>
        <translation>Die Berechtigung wurde nicht hinzugefügt. %1</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Lets these accounts do this with the queue</source>
        <translation>Erlaubt diesen Konten das mit der Warteschlange</translation>
    </message>
</context>
<context>
    <name>ui::PlainSqs</name>
    <message>
        <source>Its lease ended %1.</source>
        <translation>Ihre Frist endete %1.</translation>
    </message>
    <message>
        <source>It was not received in this window.</source>
        <translation>Sie wurde nicht in diesem Fenster empfangen.</translation>
    </message>
</context>
<context>
    <name>ui::PolicyPane</name>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What the policy says</source>
        <translation>Was die Richtlinie sagt</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>No policy: only the account of the queue may use it.</source>
        <translation>Keine Richtlinie: Nur das Konto der Warteschlange darf sie benutzen.</translation>
    </message>
    <message>
        <source>Add &amp;permission…</source>
        <translation>&amp;Berechtigung hinzufügen …</translation>
    </message>
    <message>
        <source>Remove permission…</source>
        <translation>Berechtigung entfernen …</translation>
    </message>
    <message>
        <source>Remove policy…</source>
        <translation>Richtlinie entfernen …</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Puts back the policy that is stored</source>
        <translation>Stellt die gespeicherte Richtlinie wieder her</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>Prüfen und an&amp;wenden …</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Someone else changed the policy meanwhile.</source>
        <translation>Jemand anders hat die Richtlinie inzwischen geändert.</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Fremde übernehmen</translation>
    </message>
    <message>
        <source>Reading the policy…</source>
        <translation>Richtlinie wird gelesen …</translation>
    </message>
    <message>
        <source>No policy</source>
        <translation>Keine Richtlinie</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply or revert what you typed first.</source>
        <translation>Wenden Sie zuerst an, was Sie getippt haben, oder setzen Sie es zurück.</translation>
    </message>
    <message>
        <source>Lets other accounts do something with the queue</source>
        <translation>Lässt andere Konten etwas mit der Warteschlange tun</translation>
    </message>
    <message>
        <source>Choose a statement with a label in the table.</source>
        <translation>Wählen Sie in der Tabelle eine Anweisung mit Bezeichnung.</translation>
    </message>
    <message>
        <source>Removes the chosen statement</source>
        <translation>Entfernt die gewählte Anweisung</translation>
    </message>
    <message>
        <source>Removes the whole policy, after asking</source>
        <translation>Entfernt die ganze Richtlinie, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Shows what would be sent, before it is</source>
        <translation>Zeigt, was gesendet würde, bevor es geschieht</translation>
    </message>
    <message>
        <source>There is nothing to apply, or it is not legal yet.</source>
        <translation>Es gibt nichts anzuwenden, oder es ist noch nicht zulässig.</translation>
    </message>
    <message>
        <source>The policy was not applied. %1</source>
        <translation>Die Richtlinie wurde nicht angewandt. %1</translation>
    </message>
    <message>
        <source>Remove the policy of %1?</source>
        <translation>Richtlinie von %1 entfernen?</translation>
    </message>
    <message>
        <source>Who had a right only by this policy can no longer use the queue. What was typed here goes, too.</source>
        <translation>Wer nur durch diese Richtlinie ein Recht hatte, kann die Warteschlange nicht mehr benutzen. Auch was hier getippt wurde, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Remove policy</source>
        <translation>Richtlinie &amp;entfernen</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>who: may what</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Remove the permission %1?</source>
        <translation>Berechtigung %1 entfernen?</translation>
    </message>
    <message>
        <source>Who had a right only by it can no longer use the queue.</source>
        <translation>Wer nur durch sie ein Recht hatte, kann die Warteschlange nicht mehr benutzen.</translation>
    </message>
    <message>
        <source>&amp;Remove permission</source>
        <translation>Berechtigung &amp;entfernen</translation>
    </message>
    <message>
        <source>The permission was not removed. %1</source>
        <translation>Die Berechtigung wurde nicht entfernt. %1</translation>
    </message>
    <message>
        <source>The policy was not read. %1 %2</source>
        <translation>Die Richtlinie wurde nicht gelesen. %1 %2</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>There is no policy.</source>
        <translation>Es gibt keine Richtlinie.</translation>
    </message>
</context>
<context>
    <name>ui::PollBar</name>
    <message>
        <source>Most messages of one receive</source>
        <translation>Höchstzahl Nachrichten je Empfang</translation>
    </message>
    <message>
        <source>Seconds to wait for messages</source>
        <translation>Sekunden, die auf Nachrichten gewartet wird</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds to hide them</source>
        <translation>Sekunden, die sie verborgen werden</translation>
    </message>
    <message>
        <source>Return at &amp;once</source>
        <translation>&amp;Sofort zurückgeben</translation>
    </message>
    <message>
        <source>They can be received by others again right away; their receive count rises all the same</source>
        <translation>Andere können sie gleich wieder empfangen; ihre Zahl der Empfänge steigt trotzdem</translation>
    </message>
    <message>
        <source>Receiv&amp;e</source>
        <translation>&amp;Empfangen</translation>
    </message>
    <message>
        <source>Up &amp;to</source>
        <translation>&amp;Bis zu</translation>
    </message>
    <message>
        <source>&amp;wait</source>
        <translation>&amp;warten</translation>
    </message>
    <message>
        <source>&amp;hide for</source>
        <translation>&amp;verbergen für</translation>
    </message>
    <message>
        <source> (limit %1, then they go to %2)</source>
        <translation> (Grenze %1, dann kommen sie nach %2)</translation>
    </message>
    <message numerus="yes">
        <source>This will receive up to %n message(s), add 1 to their receive count%1</source>
        <translation>
            <numerusform>Das empfängt bis zu %n Nachricht und erhöht ihre Zahl der Empfänge um 1%1</numerusform>
            <numerusform>Das empfängt bis zu %n Nachrichten und erhöht ihre Zahl der Empfänge um 1%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and return them at once.</source>
        <translation>%1 und gibt sie sofort zurück.</translation>
    </message>
    <message>
        <source>%1 and hide them %2.</source>
        <translation>%1 und verbirgt sie %2.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Gives up waiting</source>
        <translation>Gibt das Warten auf</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Aufgegeben.</translation>
    </message>
    <message>
        <source>Waiting for messages…</source>
        <translation>Warten auf Nachrichten …</translation>
    </message>
    <message>
        <source>None came: the queue may be empty, or what it holds is hidden.</source>
        <translation>Es kam keine: Die Warteschlange ist vielleicht leer, oder was sie hat, ist verborgen.</translation>
    </message>
    <message numerus="yes">
        <source>Received %n message(s).</source>
        <translation>
            <numerusform>%n Nachricht empfangen.</numerusform>
            <numerusform>%n Nachrichten empfangen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts every setting back to what it was at first</source>
        <translation>Setzt jede Einstellung auf den Anfangswert</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Puts this setting back to what it was at first</source>
        <translation>Setzt diese Einstellung auf den Anfangswert</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>ui::PurgeTask</name>
    <message>
        <source>Purging %1</source>
        <translation>%1 wird geleert</translation>
    </message>
    <message>
        <source>%1 was not purged</source>
        <translation>%1 wurde nicht geleert</translation>
    </message>
    <message>
        <source>Purged %1</source>
        <translation>%1 geleert</translation>
    </message>
</context>
<context>
    <name>ui::QueryBar</name>
    <message>
        <source>Filter messages</source>
        <translation>Nachrichten filtern</translation>
    </message>
    <message>
        <source>How to write a query</source>
        <translation>Wie man eine Abfrage schreibt</translation>
    </message>
    <message>
        <source>Look for it as te&amp;xt</source>
        <translation>Als Te&amp;xt suchen</translation>
    </message>
    <message>
        <source>Puts it in quotes, so that nothing in it has a meaning of its own</source>
        <translation>Setzt es in Anführungszeichen, damit nichts darin eine eigene Bedeutung hat</translation>
    </message>
    <message>
        <source>Fields that fit</source>
        <translation>Passende Felder</translation>
    </message>
    <message>
        <source>Find words, or body.status == &quot;PENDING&quot; and recv &gt;= 2 (Ctrl+F)</source>
        <translation>Wörter suchen, oder body.status == &quot;PENDING&quot; and recv &gt;= 2 (Strg+F)</translation>
    </message>
    <message>
        <source>Find in bodies (Ctrl+F)</source>
        <translation>In Inhalten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>This broker knows no queries: it looks for the text in bodies.</source>
        <translation>Dieser Broker kennt keine Abfragen: Er sucht den Text in den Nachrichten.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>At character %1</source>
        <translation>Bei Zeichen %1</translation>
    </message>
    <message>
        <source>%1: %2 The rows are still those of before.</source>
        <translation>%1: %2 Die Zeilen sind noch die von vorher.</translation>
    </message>
    <message>
        <source>Find words, or recv &gt;= 2 (Ctrl+F)</source>
        <translation>Wörter suchen, oder recv &gt;= 2 (Strg+F)</translation>
    </message>
    <message>
        <source>Find words (Ctrl+F)</source>
        <translation>Wörter suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>ui::QueryHelpDialog</name>
    <message>
        <source>How to write a query</source>
        <translation>Wie man eine Abfrage schreibt</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <source>The query language</source>
        <translation>Die Abfragesprache</translation>
    </message>
    <message>
        <source>A comparison with something that is not there is false, != too. 100 is not &quot;100&quot; in a body; an attribute of type Number compares as a number.</source>
        <translation>Ein Vergleich mit etwas, das fehlt, ist falsch, auch !=. 100 ist in einem Inhalt nicht &quot;100&quot;; ein Attribut vom Typ Number wird als Zahl verglichen.</translation>
    </message>
    <message>
        <source>words anywhere: body, attributes, id, group</source>
        <translation>Wörter irgendwo: Inhalt, Attribute, ID, Gruppe</translation>
    </message>
    <message>
        <source>a member of a JSON body</source>
        <translation>ein Feld eines JSON-Inhalts</translation>
    </message>
    <message>
        <source>any element of a list; : means contains, in any case</source>
        <translation>irgendein Element einer Liste; : heißt enthält, groß oder klein</translation>
    </message>
    <message>
        <source>an attribute; ~ takes a regular expression</source>
        <translation>ein Attribut; ~ nimmt einen regulären Ausdruck</translation>
    </message>
    <message>
        <source>how often it was received; also == != &lt; &lt;= &gt;</source>
        <translation>wie oft empfangen; auch == != &lt; &lt;= &gt;</translation>
    </message>
    <message>
        <source>since it was sent; until it is visible</source>
        <translation>seit dem Senden; bis sie sichtbar ist</translation>
    </message>
    <message>
        <source>body and attributes</source>
        <translation>Inhalt und Attribute</translation>
    </message>
    <message>
        <source>a moment, in UTC; first: the first receive</source>
        <translation>ein Zeitpunkt in UTC; first: der erste Empfang</translation>
    </message>
    <message>
        <source>ready, inflight or delayed</source>
        <translation>ready, inflight oder delayed</translation>
    </message>
    <message>
        <source>the other columns; source: the queue it died in</source>
        <translation>die übrigen Spalten; source: die Warteschlange, in der sie starb</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>einer von mehreren</translation>
    </message>
    <message>
        <source>it is there, whatever its value</source>
        <translation>es ist da, gleich mit welchem Wert</translation>
    </message>
    <message>
        <source>and (or nothing) joins, or, not, brackets</source>
        <translation>and (oder nichts) verbindet, or, not, Klammern</translation>
    </message>
</context>
<context>
    <name>ui::QueueHeader</name>
    <message>
        <source>&amp;Redrive all…</source>
        <translation>Alle e&amp;rneut zustellen …</translation>
    </message>
    <message>
        <source>Send &amp;message…</source>
        <translation>&amp;Nachricht senden …</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Messages over the last five minutes</source>
        <translation>Nachrichten der letzten fünf Minuten</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Dead letters of %1</source>
        <translation>Unzustellbare aus %1</translation>
    </message>
    <message>
        <source>Writes a message and sends it to this queue</source>
        <translation>Schreibt eine Nachricht und sendet sie an diese Warteschlange</translation>
    </message>
    <message>
        <source>Sends all dead letters back to where they came from</source>
        <translation>Schickt alle unzustellbaren Nachrichten dorthin zurück, woher sie kamen</translation>
    </message>
    <message>
        <source>%1 dead in %2</source>
        <translation>%1 unzustellbar in %2</translation>
    </message>
    <message>
        <source>Messages go to %1 after %2 failed receives. Click to open it.</source>
        <translation>Nachrichten gehen nach %2 gescheiterten Empfängen an %1. Zum Öffnen klicken.</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Visibility timeout %1</source>
        <translation>Sichtbarkeits-Zeitlimit %1</translation>
    </message>
    <message>
        <source>Delivery delay %1</source>
        <translation>Zustellverzögerung %1</translation>
    </message>
    <message>
        <source>Oldest sent %1</source>
        <translation>Älteste gesendet %1</translation>
    </message>
</context>
<context>
    <name>ui::QueuePage</name>
    <message>
        <source>Show &amp;all queues</source>
        <translation>&amp;Alle Warteschlangen zeigen</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The queue was deleted. It comes back here as soon as someone creates it again.</source>
        <translation>Die Warteschlange wurde gelöscht. Sie erscheint hier wieder, sobald jemand sie neu anlegt.</translation>
    </message>
    <message>
        <source>No queue named %1</source>
        <translation>Keine Warteschlange namens %1</translation>
    </message>
    <message>
        <source>It shows here as soon as someone creates it.</source>
        <translation>Sie erscheint hier, sobald jemand sie anlegt.</translation>
    </message>
    <message>
        <source>%1 of %2 selected · %3</source>
        <translation>%1 von %2 ausgewählt · %3</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::QueueTabs</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tab and count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Views of the queue</source>
        <translation>Ansichten der Warteschlange</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Move tasks</source>
        <translation>Verschiebeaufgaben</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Settings of %1, not applied</source>
        <comment>of a queue</comment>
        <translation>Einstellungen von %1, nicht angewendet</translation>
    </message>
    <message>
        <source>Policy of %1, not applied</source>
        <comment>of a queue</comment>
        <translation>Richtlinie von %1, nicht angewendet</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
</context>
<context>
    <name>ui::ReadingPanes</name>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Read the chosen message</source>
        <translation>Gewählte Nachricht lesen</translation>
    </message>
    <message>
        <source>Shows the chosen message in the place of the table (Enter)</source>
        <translation>Zeigt die gewählte Nachricht an der Stelle der Tabelle (Eingabe)</translation>
    </message>
    <message>
        <source>‹ &amp;Messages</source>
        <translation>‹ &amp;Nachrichten</translation>
    </message>
    <message>
        <source>Back to the messages</source>
        <translation>Zurück zu den Nachrichten</translation>
    </message>
    <message>
        <source>Goes back to the table (Esc)</source>
        <translation>Geht zur Tabelle zurück (Esc)</translation>
    </message>
    <message>
        <source>The message above</source>
        <translation>Die Nachricht darüber</translation>
    </message>
    <message>
        <source>The message below</source>
        <translation>Die Nachricht darunter</translation>
    </message>
</context>
<context>
    <name>ui::RedriveDialog</name>
    <message>
        <source>Redrive from %1 with care</source>
        <translation>Aus %1 behutsam erneut zustellen</translation>
    </message>
    <message>
        <source>Each message goes to the end of the queue and is handled again. The broker does the work: it goes on when this window is closed, and can be paused, stepped and stopped under Redrives.</source>
        <translation>Jede Nachricht kommt ans Ende der Warteschlange und wird erneut bearbeitet. Der Broker tut die Arbeit: Sie geht weiter, wenn dieses Fenster zu ist, und lässt sich unter „Erneute Zustellungen“ anhalten, schrittweise fortsetzen und stoppen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>&amp;Redrive</source>
        <translation>E&amp;rneut zustellen</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Nothing is changed. A recipe, one step a line: set body.status = &quot;PENDING&quot;</source>
        <translation>Nichts wird geändert. Ein Rezept, ein Schritt je Zeile: set body.status = &quot;PENDING&quot;</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Korrektur</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>at a constant rate</source>
        <translation>mit gleichbleibendem Tempo</translation>
    </message>
    <message>
        <source>step by step faster: 1, 2, 5, 10 …</source>
        <translation>Schritt für Schritt schneller: 1, 2, 5, 10 …</translation>
    </message>
    <message>
        <source>&amp;How fast</source>
        <translation>&amp;Wie schnell</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source> messages a second</source>
        <translation> Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>First rate</source>
        <translation>Anfangstempo</translation>
    </message>
    <message>
        <source> a second at first</source>
        <translation> je Sekunde am Anfang</translation>
    </message>
    <message>
        <source>Last rate</source>
        <translation>Höchsttempo</translation>
    </message>
    <message>
        <source> a second at most</source>
        <translation> je Sekunde höchstens</translation>
    </message>
    <message>
        <source>Seconds a step</source>
        <translation>Sekunden je Schritt</translation>
    </message>
    <message>
        <source> s a step</source>
        <translation> s je Schritt</translation>
    </message>
    <message>
        <source>&amp;Stop by itself when messages come back</source>
        <translation>Von selbst &amp;stoppen, wenn Nachrichten zurückkommen</translation>
    </message>
    <message>
        <source>Percent that come back</source>
        <translation>Prozent, die zurückkommen</translation>
    </message>
    <message>
        <source> % come back</source>
        <translation> % zurückkommen</translation>
    </message>
    <message>
        <source>more than </source>
        <translation>mehr als </translation>
    </message>
    <message>
        <source>Within seconds</source>
        <translation>Innerhalb von Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>within </source>
        <translation>innerhalb von </translation>
    </message>
    <message>
        <source>Messages before it counts</source>
        <translation>Nachrichten, ab denen es zählt</translation>
    </message>
    <message>
        <source> moved</source>
        <translation> verschobenen</translation>
    </message>
    <message>
        <source>of at least </source>
        <translation>von mindestens </translation>
    </message>
    <message>
        <source>&amp;Keep the message IDs</source>
        <translation>Nachrichten-IDs &amp;behalten</translation>
    </message>
    <message>
        <source>Otherwise each message gets a new ID, as a move task of the service gives it</source>
        <translation>Sonst bekommt jede Nachricht eine neue ID, wie von einer Verschiebeaufgabe des Dienstes</translation>
    </message>
    <message>
        <source>Where each came from: %1</source>
        <translation>Woher jede kam: %1</translation>
    </message>
    <message>
        <source>&amp;Redrive %1</source>
        <translation>%1 e&amp;rneut zustellen</translation>
    </message>
    <message>
        <source>Nothing would be moved.</source>
        <translation>Nichts würde verschoben.</translation>
    </message>
    <message>
        <source>%1 would go to %2</source>
        <translation>%1 würden an %2 gehen</translation>
    </message>
    <message>
        <source>%1 in all; it takes at least %2</source>
        <translation>%1 insgesamt; es dauert mindestens %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 would stay: %2</source>
        <translation>%1 würden bleiben: %2</translation>
    </message>
    <message>
        <source>nobody knows where they died; choose a queue above</source>
        <translation>niemand weiß, wo sie starben; wählen Sie oben eine Warteschlange</translation>
    </message>
    <message>
        <source>in flight, delayed or behind one that is</source>
        <translation>in Arbeit, verzögert oder hinter einer solchen</translation>
    </message>
    <message>
        <source>the recipe has nothing to do with them</source>
        <translation>das Rezept betrifft sie nicht</translation>
    </message>
    <message>
        <source>they have gone</source>
        <translation>sie sind fort</translation>
    </message>
    <message>
        <source>Only the oldest were counted: there is more.</source>
        <translation>Nur die ältesten wurden gezählt: Es gibt mehr.</translation>
    </message>
</context>
<context>
    <name>ui::RedrivesModel</name>
    <message>
        <source>where each died</source>
        <translation>wo jede starb</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>in flight, delayed or behind one that is</source>
        <translation>in Arbeit, verzögert oder hinter einer solchen</translation>
    </message>
    <message>
        <source>of which nobody knows where they died</source>
        <translation>ohne bekannte Herkunft</translation>
    </message>
    <message>
        <source>that the recipe has nothing to do with</source>
        <translation>vom Rezept nicht betroffen</translation>
    </message>
    <message>
        <source>that had gone</source>
        <translation>schon fort</translation>
    </message>
    <message>
        <source>● Running</source>
        <translation>● Läuft</translation>
    </message>
    <message>
        <source>‖ Paused</source>
        <translation>‖ Angehalten</translation>
    </message>
    <message>
        <source>✓ Completed</source>
        <translation>✓ Fertig</translation>
    </message>
    <message>
        <source>■ Stopped</source>
        <translation>■ Gestoppt</translation>
    </message>
    <message>
        <source>▲ Stopped itself</source>
        <translation>▲ Von selbst gestoppt</translation>
    </message>
    <message>
        <source>▼ Failed</source>
        <translation>▼ Gescheitert</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 a second, now %2</source>
        <translation>%1 je Sekunde, jetzt %2</translation>
    </message>
    <message>
        <source>%1 of %2 looked at, %3 moved, %4 came back.</source>
        <translation>%1 von %2 angesehen, %3 verschoben, %4 zurückgekommen.</translation>
    </message>
    <message>
        <source>Left where they are: %1.</source>
        <translation>Geblieben, wo sie sind: %1.</translation>
    </message>
    <message>
        <source>It stops by itself when more than %1 % come back within %2 s.</source>
        <translation>Die Zustellung stoppt von selbst, wenn mehr als %1 % innerhalb von %2 s zurückkommen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Messages that are back in a queue</source>
        <translation>Nachrichten, die wieder in einer Warteschlange sind</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Of those, messages that died again while the redrive watched them</source>
        <translation>Davon die Nachrichten, die wieder starben, während die erneute Zustellung sie beobachtete</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>Geblieben</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>ui::RedrivesPage</name>
    <message>
        <source>Redrives</source>
        <translation>Erneute Zustellungen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Nothing more is moved until it is resumed</source>
        <translation>Bis zum Fortsetzen wird nichts mehr verschoben</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on where it was, at the step of its pace</source>
        <translation>Geht weiter, wo sie war, auf der Stufe ihres Tempos</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>Moves so many messages and pauses</source>
        <translation>Verschiebt so viele Nachrichten und hält an</translation>
    </message>
    <message>
        <source>Messages of a step</source>
        <translation>Nachrichten eines Schritts</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>For good: what was not moved stays where it is</source>
        <translation>Endgültig: Was nicht verschoben wurde, bleibt, wo es ist</translation>
    </message>
    <message>
        <source>This could not be read. %1 %2</source>
        <translation>Das konnte nicht gelesen werden. %1 %2</translation>
    </message>
    <message>
        <source>none is under way</source>
        <translation>keine im Gang</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n im Gang</numerusform>
            <numerusform>%n im Gang</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>No redrives yet</source>
        <translation>Noch keine erneuten Zustellungen</translation>
    </message>
    <message>
        <source>Not on this connection</source>
        <translation>Nicht auf dieser Verbindung</translation>
    </message>
    <message>
        <source>A redrive moves dead letters back with care: mended on the way, at a pace, and it stops by itself when they come back. Open a dead-letter queue, then Message ▸ Redrive with care.</source>
        <translation>Eine erneute Zustellung bringt unzustellbare Nachrichten behutsam zurück: unterwegs korrigiert, im gewählten Tempo, und sie stoppt von selbst, wenn die Nachrichten wiederkommen. Öffnen Sie eine Dead-Letter-Warteschlange, dann Nachricht ▸ Behutsam erneut zustellen.</translation>
    </message>
    <message>
        <source>This broker has no careful redrives.</source>
        <translation>Dieser Broker kennt kein behutsames erneutes Zustellen.</translation>
    </message>
    <message>
        <source>Choose a redrive first.</source>
        <translation>Wählen Sie zuerst eine erneute Zustellung.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Sie ist zu Ende.</translation>
    </message>
    <message>
        <source>It is paused.</source>
        <translation>Sie ist angehalten.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Sie läuft.</translation>
    </message>
    <message>
        <source>How many messages a step moves</source>
        <translation>Wie viele Nachrichten ein Schritt verschiebt</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
</context>
<context>
    <name>ui::ReviewDialog</name>
    <message numerus="yes">
        <source>Apply %n change(s) to %1</source>
        <translation>
            <numerusform>%n Änderung auf %1 anwenden</numerusform>
            <numerusform>%n Änderungen auf %1 anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>Wie es gesendet wird</translation>
    </message>
    <message>
        <source>As it is sent:</source>
        <translation>So wird es gesendet:</translation>
    </message>
    <message>
        <source>Messages older than %1 are gone as soon as this is applied.</source>
        <translation>Nachrichten, die älter als %1 sind, sind fort, sobald das angewandt ist.</translation>
    </message>
    <message numerus="yes">
        <source>Messages received %n time(s) already move at their next receive.</source>
        <translation>
            <numerusform>%n-mal empfangene Nachrichten kommen schon beim nächsten Empfang weg.</numerusform>
            <numerusform>%n-mal empfangene Nachrichten kommen schon beim nächsten Empfang weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>Pin a rule</source>
        <translation>Regel anheften</translation>
    </message>
    <message>
        <source>Dead letters that the query is true of are a group of their own, before anything else decides. The rule is kept in this window&apos;s settings.</source>
        <translation>Unzustellbare, auf die die Abfrage zutrifft, sind eine eigene Gruppe, bevor irgendetwas anderes entscheidet. Die Regel wird in den Einstellungen dieses Fensters aufgehoben.</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>A&amp;nheften</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Ab&amp;frage</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another rule has this name.</source>
        <translation>Eine andere Regel hat diesen Namen.</translation>
    </message>
    <message>
        <source>A rule needs a query: body.status == &quot;LOST&quot;</source>
        <translation>Eine Regel braucht eine Abfrage: body.status == &quot;LOST&quot;</translation>
    </message>
    <message>
        <source>Adds the rule and groups the dead letters anew</source>
        <translation>Fügt die Regel hinzu und gruppiert die Unzustellbaren neu</translation>
    </message>
</context>
<context>
    <name>ui::Safety</name>
    <message>
        <source>%1 is read-only: nothing that could change it is sent. The safety level can be lowered for a while.</source>
        <translation>%1 ist schreibgeschützt: Nichts, was sie ändern könnte, wird gesendet. Die Sicherheitsstufe lässt sich eine Zeit lang senken.</translation>
    </message>
</context>
<context>
    <name>ui::SafetyDialog</name>
    <message>
        <source>Safety of %1</source>
        <translation>Sicherheit von %1</translation>
    </message>
    <message>
        <source>%1 is %2 by itself. A lower level lasts %3 and then ends by itself.</source>
        <translation>%1 ist von sich aus „%2“. Eine niedrigere Stufe gilt %3 und endet dann von selbst.</translation>
    </message>
    <message>
        <source>&amp;Type %1 to lower it:</source>
        <translation>Zum Senken %1 &amp;eingeben:</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>&amp;Lower for 15 minutes</source>
        <translation>Für 15 Minuten &amp;senken</translation>
    </message>
    <message>
        <source>&amp;Back to its own level</source>
        <translation>&amp;Zurück zur eigenen Stufe</translation>
    </message>
    <message>
        <source>For a stricter level change the connection: it stays.</source>
        <translation>Für eine strengere Stufe ändern Sie die Verbindung: Die bleibt.</translation>
    </message>
    <message>
        <source>Choose a level below its own</source>
        <translation>Wählen Sie eine Stufe unter der eigenen</translation>
    </message>
    <message>
        <source>From now on, for 15 minutes</source>
        <translation>Ab jetzt, für 15 Minuten</translation>
    </message>
    <message>
        <source>Type the name of the connection first</source>
        <translation>Geben Sie zuerst den Namen der Verbindung ein</translation>
    </message>
    <message>
        <source>Ends the lowering now</source>
        <translation>Beendet die Senkung jetzt</translation>
    </message>
    <message>
        <source>It is not lowered</source>
        <translation>Sie ist nicht gesenkt</translation>
    </message>
</context>
<context>
    <name>ui::SaveMessageDialog</name>
    <message>
        <source>Save the message to the library</source>
        <translation>Nachricht in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Shared by all connections</source>
        <translation>Für alle Verbindungen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
</context>
<context>
    <name>ui::SendManyDialog</name>
    <message>
        <source>Send many messages to %1</source>
        <translation>Viele Nachrichten an %1 senden</translation>
    </message>
    <message>
        <source>Each copy is filled in anew and sent in batches of ten, one after the other. The task can be paused and stopped; what was sent until then stays sent.</source>
        <translation>Jede Kopie wird neu ausgefüllt und in Stapeln von zehn gesendet, einer nach dem anderen. Die Aufgabe lässt sich anhalten und stoppen; was bis dahin gesendet wurde, bleibt gesendet.</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Kopien</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
</context>
<context>
    <name>ui::SendTask</name>
    <message>
        <source>Sending messages to %1</source>
        <translation>Nachrichten werden an %1 gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent to %1</source>
        <translation>
            <numerusform>%n Nachricht an %1 gesendet</numerusform>
            <numerusform>%n Nachrichten an %1 gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>, then stopped</source>
        <translation>, dann gestoppt</translation>
    </message>
    <message>
        <source>copy %1: %2</source>
        <translation>Kopie %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: </source>
        <translation>
            <numerusform>%n abgelehnt: </numerusform>
            <numerusform>%n abgelehnt: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SendsModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>MD5 of the body</source>
        <translation>MD5 des Inhalts</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::SeriesModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Unzustellbar</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPane</name>
    <message>
        <source>Re&amp;vert all</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts every field back to what is stored</source>
        <translation>Setzt jedes Feld auf das Gespeicherte zurück</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>Prüfen und an&amp;wenden …</translation>
    </message>
    <message>
        <source>This connection has no such option.</source>
        <translation>Diese Verbindung hat diese Möglichkeit nicht.</translation>
    </message>
    <message>
        <source>Reading the settings…</source>
        <translation>Einstellungen werden gelesen …</translation>
    </message>
    <message>
        <source>Someone else changed what you changed: keep yours or take theirs.</source>
        <translation>Jemand anders hat geändert, was Sie geändert haben: Behalten Sie Ihres oder übernehmen Sie das andere.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n Einstellung geändert</numerusform>
            <numerusform>%n Einstellungen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows what would be sent, before it is</source>
        <translation>Zeigt, was gesendet würde, bevor es geschieht</translation>
    </message>
    <message>
        <source>%1 was not created. %2</source>
        <translation>%1 wurde nicht angelegt. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) applied.</source>
        <translation>
            <numerusform>%n Einstellung angewandt.</numerusform>
            <numerusform>%n Einstellungen angewandt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings were not applied. %1</source>
        <translation>Die Einstellungen wurden nicht angewandt. %1</translation>
    </message>
    <message>
        <source>The settings were not read. %1 %2</source>
        <translation>Die Einstellungen wurden nicht gelesen. %1 %2</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>ui::SimulatorsModel</name>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>← %1</source>
        <translation>← %1</translation>
    </message>
    <message>
        <source>Sends to %1</source>
        <translation>Sendet an %1</translation>
    </message>
    <message>
        <source>Receives from %1</source>
        <translation>Empfängt aus %1</translation>
    </message>
    <message>
        <source>● Running</source>
        <translation>● Läuft</translation>
    </message>
    <message>
        <source>‖ Paused</source>
        <translation>‖ Angehalten</translation>
    </message>
    <message>
        <source>■ Stopped</source>
        <translation>■ Gestoppt</translation>
    </message>
    <message>
        <source>▼ Crashed</source>
        <translation>▼ Abgestürzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>Je Sekunde</translation>
    </message>
    <message>
        <source>Measured over the last ten seconds of the broker&apos;s time</source>
        <translation>Gemessen über die letzten zehn Sekunden der Zeit des Brokers</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>Messages that a consumer works on now</source>
        <translation>Nachrichten, an denen ein Verbraucher gerade arbeitet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Attempts that failed; a message may have several</source>
        <translation>Gescheiterte Versuche; eine Nachricht kann mehrere haben</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
</context>
<context>
    <name>ui::SimulatorsPage</name>
    <message>
        <source>Simulators</source>
        <translation>Simulatoren</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Starts it, or goes on after a pause</source>
        <translation>Startet ihn oder setzt ihn nach einer Pause fort</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Takes nothing new; a consumer finishes what it has</source>
        <translation>Nimmt nichts Neues; ein Verbraucher beendet, was er hat</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Holds what it has in hand; its leases run on</source>
        <translation>Hält an, was er in der Hand hat; dessen Fristen laufen weiter</translation>
    </message>
    <message>
        <source>&amp;Crash now</source>
        <translation>Jetzt a&amp;bstürzen</translation>
    </message>
    <message>
        <source>It loses what it has in hand, as a process that dies, and comes back after 20 seconds of the broker&apos;s time</source>
        <translation>Er verliert, was er in der Hand hat, wie ein Prozess, der stirbt, und kommt nach 20 Sekunden der Zeit des Brokers wieder</translation>
    </message>
    <message>
        <source>Speed of the chosen one</source>
        <translation>Tempo des gewählten</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Times its usual speed: messages sent, or work on each</source>
        <translation>Das Vielfache seines üblichen Tempos: gesendete Nachrichten oder Arbeit an jeder</translation>
    </message>
    <message>
        <source>Failures of the chosen one</source>
        <translation>Fehlschläge des gewählten</translation>
    </message>
    <message>
        <source> % fail</source>
        <translation> % scheitern</translation>
    </message>
    <message>
        <source>Of messages that come to a consumer for the first time</source>
        <translation>Von den Nachrichten, die zum ersten Mal zu einem Verbraucher kommen</translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n Erzeuger</numerusform>
            <numerusform>%n Erzeuger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consumer(s)</source>
        <translation>
            <numerusform>%n Verbraucher</numerusform>
            <numerusform>%n Verbraucher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · ‖ all paused</source>
        <translation>%1 · ‖ alle angehalten</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>No simulators</source>
        <translation>Keine Simulatoren</translation>
    </message>
    <message>
        <source>Not on this connection</source>
        <translation>Nicht auf dieser Verbindung</translation>
    </message>
    <message>
        <source>Nobody is simulated here: all that happens comes from real apps. The demo has simulated producers and consumers: File ▸ Open the demo.</source>
        <translation>Hier wird niemand simuliert: Alles, was geschieht, kommt von echten Anwendungen. Die Demo hat simulierte Erzeuger und Verbraucher: Datei ▸ Demo öffnen.</translation>
    </message>
    <message>
        <source>This broker has no simulated clients.</source>
        <translation>Dieser Broker hat keine simulierten Clients.</translation>
    </message>
    <message>
        <source>Choose a simulator first.</source>
        <translation>Wählen Sie zuerst einen Simulator.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Er läuft.</translation>
    </message>
    <message>
        <source>It is stopped.</source>
        <translation>Er ist gestoppt.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>Alle &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>A&amp;lle anhalten</translation>
    </message>
    <message>
        <source>All simulators go on</source>
        <translation>Alle Simulatoren laufen weiter</translation>
    </message>
    <message>
        <source>No simulator sends, receives or finishes anything</source>
        <translation>Kein Simulator sendet, empfängt oder beendet etwas</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>This could not be read. %1 %2</source>
        <translation>Das konnte nicht gelesen werden. %1 %2</translation>
    </message>
    <message>
        <source>A producer sends; only consumers fail.</source>
        <translation>Ein Erzeuger sendet; nur Verbraucher scheitern.</translation>
    </message>
</context>
<context>
    <name>ui::SinceLeft</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 more dead letters in %2</source>
        <translation>%1 Unzustellbare mehr in %2</translation>
    </message>
    <message>
        <source>%1 fewer dead letters in %2</source>
        <translation>%1 Unzustellbare weniger in %2</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>weg: %1</translation>
    </message>
    <message>
        <source>Since you left (%1): %2.</source>
        <translation>Seit Sie gingen (%1): %2.</translation>
    </message>
</context>
<context>
    <name>ui::SingleMessagePage</name>
    <message>
        <source>Show &amp;all queues</source>
        <translation>&amp;Alle Warteschlangen zeigen</translation>
    </message>
    <message>
        <source>Opens the queue of this message</source>
        <translation>Öffnet die Warteschlange dieser Nachricht</translation>
    </message>
    <message>
        <source>Copy the message ID</source>
        <translation>Nachrichten-ID kopieren</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>No queue named %1</source>
        <translation>Keine Warteschlange namens %1</translation>
    </message>
    <message>
        <source>The message is looked for in it as soon as it is there.</source>
        <translation>Die Nachricht wird darin gesucht, sobald sie da ist.</translation>
    </message>
    <message>
        <source>Open the queue %1</source>
        <translation>Warteschlange %1 öffnen</translation>
    </message>
    <message>
        <source>No message %1</source>
        <translation>Keine Nachricht %1</translation>
    </message>
    <message>
        <source>The address names no queue, and the journal knows nothing of this message.</source>
        <translation>Die Adresse nennt keine Warteschlange, und das Journal weiß nichts von dieser Nachricht.</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>Says all that is known about this error</source>
        <translation>Sagt alles, was über diesen Fehler bekannt ist</translation>
    </message>
    <message>
        <source>How long the broker took for the last answer</source>
        <translation>Wie lange der Broker für die letzte Antwort brauchte</translation>
    </message>
    <message>
        <source>The time of the broker</source>
        <translation>Die Zeit des Brokers</translation>
    </message>
    <message>
        <source>Progress of the newest task</source>
        <translation>Fortschritt der neuesten Aufgabe</translation>
    </message>
    <message>
        <source>Opens the list of tasks, where they are paused and stopped</source>
        <translation>Öffnet die Liste der Aufgaben, wo sie angehalten und gestoppt werden</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TabArea</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Tabs</translation>
    </message>
    <message>
        <source>Lists all open tabs</source>
        <translation>Nennt alle offenen Tabs</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close &amp;others</source>
        <translation>&amp;Andere schließen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
</context>
<context>
    <name>ui::TabBar</name>
    <message>
        <source>Open pages</source>
        <translation>Offene Seiten</translation>
    </message>
</context>
<context>
    <name>ui::TagChips</name>
    <message numerus="yes">
        <source>%n more tag(s)…</source>
        <translation>
            <numerusform>%n weiterer Tag …</numerusform>
            <numerusform>%n weitere Tags …</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags …</translation>
    </message>
</context>
<context>
    <name>ui::TagsDialog</name>
    <message>
        <source>Tags of %1</source>
        <translation>Tags von %1</translation>
    </message>
    <message>
        <source>The tags were not read. %1</source>
        <translation>Die Tags wurden nicht gelesen. %1</translation>
    </message>
    <message>
        <source>At most %1 tags; a key has up to %2 characters and is case-sensitive, a value up to %3.</source>
        <translation>Höchstens %1 Tags; ein Schlüssel hat bis zu %2 Zeichen, groß und klein verschieden, ein Wert bis zu %3.</translation>
    </message>
    <message>
        <source>&amp;Save tags</source>
        <translation>Tags &amp;speichern</translation>
    </message>
    <message>
        <source>The tags were not saved. %1</source>
        <translation>Die Tags wurden nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Reading the tags…</source>
        <translation>Tags werden gelesen …</translation>
    </message>
    <message>
        <source>Waiting for the broker…</source>
        <translation>Warten auf den Broker …</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Sends what differs from the tags that are stored</source>
        <translation>Sendet, was von den gespeicherten Tags abweicht</translation>
    </message>
</context>
<context>
    <name>ui::Task</name>
    <message>
        <source>, then stopped</source>
        <translation>, dann gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) stayed: </source>
        <translation>
            <numerusform>%n Nachricht blieb: </numerusform>
            <numerusform>%n Nachrichten blieben: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TasksModel</name>
    <message>
        <source>▶ Running</source>
        <translation>▶ läuft</translation>
    </message>
    <message>
        <source>‖ Paused</source>
        <translation>‖ angehalten</translation>
    </message>
    <message>
        <source>✔ Done</source>
        <translation>✔ erledigt</translation>
    </message>
    <message>
        <source>✖ Failed</source>
        <translation>✖ gescheitert</translation>
    </message>
    <message>
        <source>■ Stopped</source>
        <translation>■ gestoppt</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nothing is running. Redrives, deletions and purges appear here, with their outcome.</source>
        <translation>Nichts läuft. Erneute Zustellungen, Löschungen und Leerungen stehen hier, mit ihrem Ergebnis.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Clear finished</source>
        <translation>Fertige &amp;entfernen</translation>
    </message>
    <message>
        <source>Ends the chosen task after the step under way; what it did so far stays done</source>
        <translation>Beendet die gewählte Aufgabe nach dem laufenden Schritt; was sie bisher tat, bleibt</translation>
    </message>
    <message>
        <source>Takes the tasks that are over off the list</source>
        <translation>Nimmt beendete Aufgaben von der Liste</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Choose a task that runs</source>
        <translation>Wählen Sie eine laufende Aufgabe</translation>
    </message>
    <message>
        <source>This task is a single call: it cannot be paused</source>
        <translation>Diese Aufgabe ist ein einziger Aufruf: Sie lässt sich nicht anhalten</translation>
    </message>
    <message>
        <source>Holds the chosen task after the step under way, or goes on with it</source>
        <translation>Hält die gewählte Aufgabe nach dem laufenden Schritt an oder setzt sie fort</translation>
    </message>
    <message>
        <source>&amp;Failures…</source>
        <translation>Fe&amp;hlschläge …</translation>
    </message>
    <message>
        <source>Lists each entry that did not succeed, with its reason</source>
        <translation>Nennt jeden Eintrag, der nicht gelang, mit dem Grund</translation>
    </message>
    <message>
        <source>Choose a task of which some entries failed</source>
        <translation>Wählen Sie eine Aufgabe, bei der Einträge gescheitert sind</translation>
    </message>
</context>
<context>
    <name>ui::TimeChart</name>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Chart values</source>
        <translation>Werte des Diagramms</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Now: %1 available, %2 in flight, %3 dead</source>
        <translation>Jetzt: %1 verfügbar, %2 in Arbeit, %3 unzustellbar</translation>
    </message>
</context>
<context>
    <name>ui::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>Rundgang &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>Rundgang &amp;beenden</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>step, steps, text</comment>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::WhyLine</name>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Go to the blocking message</source>
        <translation>Zur blockierenden Nachricht</translation>
    </message>
    <message>
        <source>● Nothing is in its way: the next receive may take it.</source>
        <translation>● Nichts steht ihr im Weg: Der nächste Empfang kann sie nehmen.</translation>
    </message>
    <message>
        <source>■ It is delayed and can be received %1.</source>
        <translation>■ Sie ist verzögert und kann %1 empfangen werden.</translation>
    </message>
    <message>
        <source>◐ A consumer holds it. If it is not deleted, it can be received again %1.</source>
        <translation>◐ Ein Verbraucher hält sie. Wird sie nicht gelöscht, kann sie %1 wieder empfangen werden.</translation>
    </message>
    <message>
        <source>◐ Its group “%1” waits for an earlier message, which is free %2 unless it is deleted before.</source>
        <translation>◐ Ihre Gruppe „%1“ wartet auf eine frühere Nachricht, die %2 frei ist, wenn sie nicht vorher gelöscht wird.</translation>
    </message>
    <message>
        <source>▲ The queue has as many messages in flight as it may have: delete what is done.</source>
        <translation>▲ Die Warteschlange hat so viele Nachrichten in Arbeit, wie sie haben darf: Löschen Sie, was erledigt ist.</translation>
    </message>
    <message>
        <source>▼ It was received as often as the queue allows: the next receive moves it to the dead letters.</source>
        <translation>▼ Sie wurde so oft empfangen, wie die Warteschlange erlaubt: Der nächste Empfang verschiebt sie zu den unzustellbaren.</translation>
    </message>
    <message>
        <source>This broker does not tell why a message waits.</source>
        <translation>Dieser Broker sagt nicht, warum eine Nachricht wartet.</translation>
    </message>
    <message>
        <source>It is no longer in the queue.</source>
        <translation>Sie ist nicht mehr in der Warteschlange.</translation>
    </message>
    <message>
        <source>Why not delivered? %1</source>
        <translation>Warum nicht zugestellt? %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
</context>
<context>
    <name>ui::WhyPane</name>
    <message>
        <source>Life ›</source>
        <translation>Verlauf ›</translation>
    </message>
    <message>
        <source>Settings ›</source>
        <translation>Einstellungen ›</translation>
    </message>
    <message>
        <source>Copy the conclusion with its evidence</source>
        <translation>Schluss mit seinen Belegen kopieren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Reading what happened…</source>
        <translation>Gelesen wird, was geschah …</translation>
    </message>
    <message>
        <source>- %1 (%2)</source>
        <translation>- %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::WireModel</name>
    <message>
        <source>… waiting</source>
        <translation>… wartet</translation>
    </message>
    <message>
        <source>⊘ not sent: %1</source>
        <translation>⊘ nicht gesendet: %1</translation>
    </message>
    <message>
        <source>⊘ given up</source>
        <translation>⊘ aufgegeben</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes hin</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes zurück</translation>
    </message>
</context>
<context>
    <name>ui::WirePane</name>
    <message>
        <source>Write the request as</source>
        <translation>Anfrage schreiben als</translation>
    </message>
    <message>
        <source>HTTP and JSON</source>
        <translation>HTTP und JSON</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>Request that fetches this message</source>
        <translation>Anfrage, die diese Nachricht holt</translation>
    </message>
    <message>
        <source>Answer of the service</source>
        <translation>Antwort des Dienstes</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Here only a receive can fetch a message. It raises its receive count, may bring another message, and is not made from here.</source>
        <translation>Hier kann nur ein Empfang eine Nachricht holen. Er erhöht ihre Zahl der Empfänge, bringt vielleicht eine andere Nachricht und wird von hier nicht gemacht.</translation>
    </message>
    <message>
        <source>The answer just now. It counts as no receive.</source>
        <translation>Die Antwort gerade eben. Sie zählt nicht als Empfang.</translation>
    </message>
</context>
<context>
    <name>ui::WirePanel</name>
    <message>
        <source>No call fits. Every call of this window is a row here.</source>
        <translation>Kein Aufruf passt. Jeder Aufruf dieses Fensters ist hier eine Zeile.</translation>
    </message>
    <message>
        <source>Request and answer of the chosen call</source>
        <translation>Anfrage und Antwort des gewählten Aufrufs</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>Aufrufe filtern</translation>
    </message>
    <message>
        <source>Find words, or op == SendMessage and ms &gt; 20</source>
        <translation>Wörter suchen, oder op == SendMessage and ms &gt; 20</translation>
    </message>
    <message>
        <source>Fields: %1
Signs: == != &lt; &lt;= &gt; &gt;= : (contains) ~ (regular expression), and, or, not, brackets</source>
        <translation>Felder: %1
Zeichen: == != &lt; &lt;= &gt; &gt;= : (enthält) ~ (regulärer Ausdruck), and, or, not, Klammern</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Holds the list as it is; calls are recorded all the same</source>
        <translation>Hält die Liste an; Aufrufe werden trotzdem aufgezeichnet</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Empties the log</source>
        <translation>Leert die Aufzeichnung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Acts on the chosen call</source>
        <translation>Handlungen am gewählten Aufruf</translation>
    </message>
    <message>
        <source>Apply as &amp;filter</source>
        <translation>Als F&amp;ilter anwenden</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>Als JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>als JSON</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>The request is longer than the log keeps: it cannot be copied whole.</source>
        <translation>Die Anfrage ist länger, als die Aufzeichnung behält: Sie lässt sich nicht ganz kopieren.</translation>
    </message>
    <message>
        <source>as a command</source>
        <translation>als Befehl</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>The filter is understood</source>
        <translation>Der Filter ist verstanden</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>Der Filter ist nicht verstanden</translation>
    </message>
    <message>
        <source>The filter may not be what you mean</source>
        <translation>Der Filter meint vielleicht nicht, was Sie meinen</translation>
    </message>
    <message>
        <source>&amp;Resume (%1 new)</source>
        <translation>&amp;Fortsetzen (%1 neu)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>calls shown, calls kept</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choose a call to see what went over the wire.</source>
        <translation>Wählen Sie einen Aufruf, um zu sehen, was über die Leitung ging.</translation>
    </message>
    <message>
        <source>Sends the call once more</source>
        <translation>Sendet den Aufruf noch einmal</translation>
    </message>
    <message>
        <source>Copied the call %1</source>
        <translation>Aufruf %1 kopiert</translation>
    </message>
    <message>
        <source>Choose a call first.</source>
        <translation>Wählen Sie zuerst einen Aufruf.</translation>
    </message>
    <message>
        <source>The request is longer than the log keeps.</source>
        <translation>Die Anfrage ist länger, als die Aufzeichnung behält.</translation>
    </message>
    <message>
        <source>Repeated %1</source>
        <translation>%1 wiederholt</translation>
    </message>
    <message>
        <source>%1 was repeated and refused. %2</source>
        <translation>%1 wurde wiederholt und abgelehnt. %2</translation>
    </message>
</context>
<context>
    <name>ui::attributes</name>
    <message>
        <source>Visibility timeout</source>
        <translation>Sichtbarkeits-Zeitlimit</translation>
    </message>
    <message>
        <source>How long a received message is hidden from other consumers</source>
        <translation>Wie lange eine empfangene Nachricht vor anderen Verbrauchern verborgen ist</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>Zustellverzögerung</translation>
    </message>
    <message>
        <source>How long a sent message waits before it can be received</source>
        <translation>Wie lange eine gesendete Nachricht wartet, bevor sie empfangen werden kann</translation>
    </message>
    <message>
        <source>Receive wait time</source>
        <translation>Wartezeit beim Empfang</translation>
    </message>
    <message>
        <source>How long a receive waits for a message when there is none</source>
        <translation>Wie lange ein Empfang auf eine Nachricht wartet, wenn keine da ist</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>How long a message that nobody deletes is kept</source>
        <translation>Wie lange eine Nachricht bleibt, die niemand löscht</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>Größte Nachricht</translation>
    </message>
    <message>
        <source>Body and attributes together</source>
        <translation>Inhalt und Attribute zusammen</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>Dead-Letter-Warteschlange</translation>
    </message>
    <message>
        <source>Where a message goes that was received too often</source>
        <translation>Wohin eine Nachricht kommt, die zu oft empfangen wurde</translation>
    </message>
    <message>
        <source>May be dead-letter queue of</source>
        <translation>Darf Dead-Letter-Warteschlange sein für</translation>
    </message>
    <message>
        <source>Which queues may name this one as their dead-letter queue</source>
        <translation>Welche Warteschlangen diese als ihre Dead-Letter-Warteschlange nennen dürfen</translation>
    </message>
    <message>
        <source>FIFO queue</source>
        <translation>FIFO-Warteschlange</translation>
    </message>
    <message>
        <source>Keeps the order of each message group, and no message twice</source>
        <translation>Hält die Reihenfolge jeder Nachrichtengruppe, keine Nachricht doppelt</translation>
    </message>
    <message>
        <source>Deduplicate by content</source>
        <translation>Dubletten am Inhalt erkennen</translation>
    </message>
    <message>
        <source>Whether a send without a deduplication ID gets one made of its body</source>
        <translation>Ob eine Sendung ohne Deduplizierungs-ID eine aus ihrem Inhalt bekommt</translation>
    </message>
    <message>
        <source>Deduplication scope</source>
        <translation>Bereich der Deduplizierung</translation>
    </message>
    <message>
        <source>Where a deduplication ID counts</source>
        <translation>Wo eine Deduplizierungs-ID zählt</translation>
    </message>
    <message>
        <source>Throughput limit</source>
        <translation>Durchsatzgrenze</translation>
    </message>
    <message>
        <source>What the service&apos;s limits of calls a second are counted for</source>
        <translation>Wofür die Grenzen des Dienstes für Aufrufe je Sekunde zählen</translation>
    </message>
    <message>
        <source>Encryption by SQS</source>
        <translation>Verschlüsselung durch SQS</translation>
    </message>
    <message>
        <source>Encryption at rest with keys that SQS manages</source>
        <translation>Verschlüsselung der gespeicherten Daten mit Schlüsseln, die SQS verwaltet</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS-Schlüssel</translation>
    </message>
    <message>
        <source>ID, ARN or alias of a key in KMS; empty: none</source>
        <translation>ID, ARN oder Alias eines Schlüssels in KMS; leer: keiner</translation>
    </message>
    <message>
        <source>Data key reuse</source>
        <translation>Datenschlüssel wiederverwenden</translation>
    </message>
    <message>
        <source>How long a data key is used before KMS is called again</source>
        <translation>Wie lange ein Datenschlüssel benutzt wird, bevor KMS wieder aufgerufen wird</translation>
    </message>
    <message>
        <source>Short polling</source>
        <translation>Kurzer Empfang</translation>
    </message>
    <message>
        <source>What a receive that does not wait looks at; an option of this broker</source>
        <translation>Was ein Empfang ansieht, der nicht wartet; eine Möglichkeit dieses Brokers</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>Who else may use the queue, as a JSON document</source>
        <translation>Wer die Warteschlange noch benutzen darf, als JSON-Dokument</translation>
    </message>
    <message>
        <source>The whole queue</source>
        <translation>Die ganze Warteschlange</translation>
    </message>
    <message>
        <source>Each message group</source>
        <translation>Jede Nachrichtengruppe</translation>
    </message>
    <message>
        <source>As the broker is set</source>
        <translation>Wie der Broker eingestellt ist</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>A sample of the servers</source>
        <translation>Eine Stichprobe der Server</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Retention and size</source>
        <translation>Aufbewahrung und Größe</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>Dieser Broker</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>%1 unless set</source>
        <comment>default of an attribute</comment>
        <translation>%1, wenn nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 to %2 · %3 unless set</source>
        <comment>range and default of an attribute</comment>
        <translation>%1 bis %2 · %3, wenn nicht gesetzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>no queue</source>
        <translation>keine Warteschlange</translation>
    </message>
    <message>
        <source>any queue</source>
        <translation>jede Warteschlange</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n receive(s)</source>
        <translation>
            <numerusform>%1 nach %n Empfang</numerusform>
            <numerusform>%1 nach %n Empfängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a FIFO queue has this.</source>
        <translation>Das hat nur eine FIFO-Warteschlange.</translation>
    </message>
    <message>
        <source>Write a duration: 45, 45 s, 10 min, 12 h or 4 d.</source>
        <translation>Schreiben Sie eine Dauer: 45, 45 s, 10 min, 12 h oder 4 d.</translation>
    </message>
    <message>
        <source>Write a size: 1024, 64 KiB or 1 MiB.</source>
        <translation>Schreiben Sie eine Größe: 1024, 64 KiB oder 1 MiB.</translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation>Der Wert muss von %1 bis %2 gehen.</translation>
    </message>
    <message>
        <source>A queue cannot be its own dead-letter queue.</source>
        <translation>Eine Warteschlange kann nicht ihre eigene Dead-Letter-Warteschlange sein.</translation>
    </message>
    <message>
        <source>%1 is not there (any more): the service refuses it, and dead letters stay where they are.</source>
        <translation>%1 gibt es nicht (mehr): Der Dienst lehnt sie ab, und unzustellbare Nachrichten bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>A FIFO queue needs a FIFO queue for its dead letters.</source>
        <translation>Eine FIFO-Warteschlange braucht eine FIFO-Warteschlange für ihre unzustellbaren Nachrichten.</translation>
    </message>
    <message>
        <source>A standard queue needs a standard queue for its dead letters.</source>
        <translation>Eine Standard-Warteschlange braucht eine Standard-Warteschlange für ihre unzustellbaren Nachrichten.</translation>
    </message>
    <message>
        <source>%1 sends its own dead letters back here: a message that always fails would go round for ever.</source>
        <translation>%1 schickt ihre eigenen unzustellbaren Nachrichten hierher zurück: Eine Nachricht, die immer scheitert, liefe ewig im Kreis.</translation>
    </message>
    <message>
        <source>a bracket is not closed, or a comma is missing</source>
        <translation>eine Klammer ist nicht geschlossen, oder ein Komma fehlt</translation>
    </message>
    <message>
        <source>a colon is missing after a name</source>
        <translation>nach einem Namen fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a comma is missing between two values</source>
        <translation>zwischen zwei Werten fehlt ein Komma</translation>
    </message>
    <message>
        <source>a text is not closed, or holds what no text may</source>
        <translation>ein Text ist nicht geschlossen oder enthält, was keiner darf</translation>
    </message>
    <message>
        <source>a number is not complete</source>
        <translation>eine Zahl ist unvollständig</translation>
    </message>
    <message>
        <source>something stands behind the end</source>
        <translation>nach dem Ende steht noch etwas</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a value is missing or is none</source>
        <translation>ein Wert fehlt oder ist keiner</translation>
    </message>
    <message>
        <source>Line 1, column 1: the document must be an object: { … }.</source>
        <translation>Zeile 1, Spalte 1: Das Dokument muss ein Objekt sein: { … }.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>everything but %1</source>
        <translation>alles außer %1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>key operator values</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>May not</source>
        <translation>Darf nicht</translation>
    </message>
    <message>
        <source>A tag has no key.</source>
        <translation>Ein Tag hat keinen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>The key of a tag may have at most %n character(s).</source>
        <translation>
            <numerusform>Der Schlüssel eines Tags darf höchstens %n Zeichen haben.</numerusform>
            <numerusform>Der Schlüssel eines Tags darf höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value of “%1” may have at most %n character(s).</source>
        <translation>
            <numerusform>Der Wert von „%1“ darf höchstens %n Zeichen haben.</numerusform>
            <numerusform>Der Wert von „%1“ darf höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: keys that begin with “aws:” are the service&apos;s own.</source>
        <translation>„%1“: Schlüssel, die mit „aws:“ beginnen, gehören dem Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>A queue may have at most %n tag(s).</source>
        <translation>
            <numerusform>Eine Warteschlange darf höchstens %n Tag haben.</numerusform>
            <numerusform>Eine Warteschlange darf höchstens %n Tags haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two tags have the key “%1”.</source>
        <translation>Zwei Tags haben den Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>oldest sent %1, deleted after %2</source>
        <translation>älteste gesendet %1, gelöscht nach %2</translation>
    </message>
    <message>
        <source>%1 in flight of at most %2</source>
        <translation>%1 in Arbeit von höchstens %2</translation>
    </message>
    <message>
        <source>%1 dead letters</source>
        <translation>%1 unzustellbar</translation>
    </message>
    <message>
        <source>%1 wait, none was received yet</source>
        <translation>%1 warten, keine wurde bisher empfangen</translation>
    </message>
    <message>
        <source>Processed messages</source>
        <translation>Verarbeitete Nachrichten</translation>
    </message>
    <message>
        <source>How many received and deleted messages are kept in memory, to compare dead letters with</source>
        <translation>Wie viele empfangene und gelöschte Nachrichten im Speicher aufgehoben werden, um Unzustellbare damit zu vergleichen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Up to 50</source>
        <translation>Bis zu 50</translation>
    </message>
    <message>
        <source>Up to 200</source>
        <translation>Bis zu 200</translation>
    </message>
    <message>
        <source>Up to 2,000</source>
        <translation>Bis zu 2.000</translation>
    </message>
</context>
<context>
    <name>ui::attributes::AllowedEditor</name>
    <message>
        <source>Any queue</source>
        <translation>Jede Warteschlange</translation>
    </message>
    <message>
        <source>Only these queues</source>
        <translation>Nur diese Warteschlangen</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>Keine Warteschlange</translation>
    </message>
    <message>
        <source>Queues that may send their dead letters here</source>
        <translation>Warteschlangen, die ihre unzustellbaren Nachrichten hierher schicken dürfen</translation>
    </message>
    <message>
        <source>Choose at least one queue, or “No queue”.</source>
        <translation>Wählen Sie mindestens eine Warteschlange oder „Keine Warteschlange“.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n queue(s) can be named.</source>
        <translation>
            <numerusform>Höchstens %n Warteschlange kann genannt werden.</numerusform>
            <numerusform>Höchstens %n Warteschlangen können genannt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
</context>
<context>
    <name>ui::attributes::AttributeForm</name>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Keep my %1</source>
        <translation>Meinen Wert behalten: %1</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Take the stored %1</source>
        <translation>Gespeicherten Wert übernehmen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changed; stored is: %1</source>
        <translation>Geändert; gespeichert ist: %1</translation>
    </message>
    <message>
        <source>Puts back %1</source>
        <translation>Stellt %1 wieder her</translation>
    </message>
    <message>
        <source>Someone else set this to “%1” meanwhile.</source>
        <translation>Jemand anders hat das inzwischen auf „%1“ gesetzt.</translation>
    </message>
</context>
<context>
    <name>ui::attributes::DeadLettersEditor</name>
    <message>
        <source>Create one &amp;now</source>
        <translation>&amp;Jetzt eine anlegen</translation>
    </message>
    <message>
        <source>Receives before a message is a dead letter</source>
        <translation>Empfänge, bevor eine Nachricht unzustellbar ist</translation>
    </message>
    <message>
        <source>How often a message may be received; the receive after that moves it</source>
        <translation>Wie oft eine Nachricht empfangen werden darf; der Empfang danach verschiebt sie</translation>
    </message>
    <message>
        <source>Creates a dead-letter queue that keeps its messages for 14 days, and chooses it</source>
        <translation>Legt eine Dead-Letter-Warteschlange an, die ihre Nachrichten 14 Tage behält, und wählt sie</translation>
    </message>
    <message>
        <source>after this many receives</source>
        <comment>dead-letter queue [orders-dlq] [3]</comment>
        <translation>nach so vielen Empfängen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
</context>
<context>
    <name>ui::attributes::SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>ui::attributes::TagEditor</name>
    <message>
        <source>Add a &amp;tag</source>
        <translation>&amp;Tag hinzufügen</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>value; may be empty</source>
        <translation>Wert; darf leer sein</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Diesen Tag entfernen</translation>
    </message>
    <message>
        <source>Key of tag %1</source>
        <translation>Schlüssel von Tag %1</translation>
    </message>
    <message>
        <source>Value of tag %1</source>
        <translation>Wert von Tag %1</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Tag %1 entfernen</translation>
    </message>
</context>
<context>
    <name>ui::attributes::effects</name>
    <message>
        <source>A received message is not hidden at all: the next receive may deliver it again.</source>
        <translation>Eine empfangene Nachricht wird gar nicht verborgen: Der nächste Empfang kann sie wieder zustellen.</translation>
    </message>
    <message>
        <source>A message that fails stays hidden %1 before another consumer sees it.</source>
        <translation>Eine Nachricht, die scheitert, bleibt %1 verborgen, bevor ein anderer Verbraucher sie sieht.</translation>
    </message>
    <message>
        <source>A message can be received as soon as it is sent.</source>
        <translation>Eine Nachricht kann empfangen werden, sobald sie gesendet ist.</translation>
    </message>
    <message>
        <source>A message can be received %1 after it was sent.</source>
        <translation>Eine Nachricht kann %1 nach dem Senden empfangen werden.</translation>
    </message>
    <message>
        <source>A change counts for messages that wait already, too.</source>
        <translation>Eine Änderung gilt auch für Nachrichten, die schon warten.</translation>
    </message>
    <message>
        <source>A change counts for messages sent from then on.</source>
        <translation>Eine Änderung gilt für Nachrichten, die danach gesendet werden.</translation>
    </message>
    <message>
        <source>A receive that finds nothing answers at once (short polling).</source>
        <translation>Ein Empfang, der nichts findet, antwortet sofort (kurzer Empfang).</translation>
    </message>
    <message>
        <source>A receive that finds nothing waits up to %1 for a message (long polling).</source>
        <translation>Ein Empfang, der nichts findet, wartet bis zu %1 auf eine Nachricht (langer Empfang).</translation>
    </message>
    <message>
        <source>A message that nobody deletes is gone %1 after it was sent.</source>
        <translation>Eine Nachricht, die niemand löscht, ist %1 nach dem Senden fort.</translation>
    </message>
    <message>
        <source>A message of more than %1 is refused.</source>
        <translation>Eine Nachricht mit mehr als %1 wird abgelehnt.</translation>
    </message>
    <message>
        <source>A message that always fails is received again and again until it is %1 old.</source>
        <translation>Eine Nachricht, die immer scheitert, wird immer wieder empfangen, bis sie %1 alt ist.</translation>
    </message>
    <message numerus="yes">
        <source>After %n receive(s) a message goes to %1 at the next receive.</source>
        <translation>
            <numerusform>Nach %n Empfang kommt eine Nachricht beim nächsten Empfang nach %1.</numerusform>
            <numerusform>Nach %n Empfängen kommt eine Nachricht beim nächsten Empfang nach %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Any queue of this account and region may send its dead letters here.</source>
        <translation>Jede Warteschlange dieses Kontos und dieser Region darf ihre unzustellbaren Nachrichten hierher schicken.</translation>
    </message>
    <message>
        <source>Choose the queues that may send their dead letters here.</source>
        <translation>Wählen Sie die Warteschlangen, die ihre unzustellbaren Nachrichten hierher schicken dürfen.</translation>
    </message>
    <message>
        <source>Only %1 may send dead letters here.</source>
        <translation>Nur %1 darf unzustellbare Nachrichten hierher schicken.</translation>
    </message>
    <message>
        <source>No queue may send its dead letters here.</source>
        <translation>Keine Warteschlange darf ihre unzustellbaren Nachrichten hierher schicken.</translation>
    </message>
    <message>
        <source>Messages of one group are received in the order in which they were sent, one holder at a time.</source>
        <translation>Nachrichten einer Gruppe werden in der Reihenfolge empfangen, in der sie gesendet wurden, von einem Verbraucher zugleich.</translation>
    </message>
    <message>
        <source>Messages come in about the order in which they were sent, now and then one twice.</source>
        <translation>Nachrichten kommen ungefähr in der Reihenfolge, in der sie gesendet wurden, ab und zu eine zweimal.</translation>
    </message>
    <message>
        <source>A send without a deduplication ID gets one made of its body: the same body within 5 min counts once.</source>
        <translation>Eine Sendung ohne Deduplizierungs-ID bekommt eine aus ihrem Inhalt: Derselbe Inhalt zählt innerhalb von 5 min einmal.</translation>
    </message>
    <message>
        <source>Every send needs a deduplication ID of its own.</source>
        <translation>Jede Sendung braucht eine eigene Deduplizierungs-ID.</translation>
    </message>
    <message>
        <source>The same deduplication ID in another message group is another message.</source>
        <translation>Dieselbe Deduplizierungs-ID in einer anderen Nachrichtengruppe ist eine andere Nachricht.</translation>
    </message>
    <message>
        <source>A deduplication ID counts once in the whole queue, whatever the group.</source>
        <translation>Eine Deduplizierungs-ID zählt einmal in der ganzen Warteschlange, gleich in welcher Gruppe.</translation>
    </message>
    <message>
        <source>The service keeps to the scope that the queue was created with.</source>
        <translation>Der Dienst bleibt bei dem Bereich, mit dem die Warteschlange angelegt wurde.</translation>
    </message>
    <message>
        <source>Each message group has the service&apos;s limits for itself (high throughput).</source>
        <translation>Jede Nachrichtengruppe hat die Grenzen des Dienstes für sich (hoher Durchsatz).</translation>
    </message>
    <message>
        <source>The service&apos;s limits count for all message groups together.</source>
        <translation>Die Grenzen des Dienstes gelten für alle Nachrichtengruppen zusammen.</translation>
    </message>
    <message>
        <source>The KMS key takes its place, and it stays off when the key goes.</source>
        <translation>Der KMS-Schlüssel tritt an ihre Stelle, und sie bleibt aus, wenn der Schlüssel geht.</translation>
    </message>
    <message>
        <source>The service encrypts bodies at rest. A local broker stores the setting and encrypts nothing.</source>
        <translation>Der Dienst speichert Inhalte verschlüsselt. Ein lokaler Broker speichert die Einstellung und verschlüsselt nichts.</translation>
    </message>
    <message>
        <source>Bodies are not encrypted at rest, unless there is a KMS key.</source>
        <translation>Inhalte werden unverschlüsselt gespeichert, wenn es keinen KMS-Schlüssel gibt.</translation>
    </message>
    <message>
        <source>No key of KMS is used.</source>
        <translation>Kein Schlüssel von KMS wird benutzt.</translation>
    </message>
    <message>
        <source>The service encrypts bodies under %1: senders and consumers need the right to use it. A local broker stores the setting and encrypts nothing.</source>
        <translation>Der Dienst verschlüsselt Inhalte mit %1: Sender und Verbraucher brauchen das Recht, ihn zu benutzen. Ein lokaler Broker speichert die Einstellung und verschlüsselt nichts.</translation>
    </message>
    <message>
        <source>KMS is called at most every %1 for each data key.</source>
        <translation>KMS wird je Datenschlüssel höchstens alle %1 aufgerufen.</translation>
    </message>
    <message>
        <source>A receive that does not wait finds every message that is there.</source>
        <translation>Ein Empfang, der nicht wartet, findet jede Nachricht, die da ist.</translation>
    </message>
    <message>
        <source>A receive that does not wait looks at a sample and may come back empty, as the service&apos;s may.</source>
        <translation>Ein Empfang, der nicht wartet, sieht eine Stichprobe an und kann leer zurückkommen, wie beim Dienst.</translation>
    </message>
    <message>
        <source>A receive that does not wait looks at what the broker&apos;s own setting says.</source>
        <translation>Ein Empfang, der nicht wartet, sieht an, was die Einstellung des Brokers sagt.</translation>
    </message>
    <message>
        <source>Only the account of the queue may use it.</source>
        <translation>Nur das Konto der Warteschlange darf sie benutzen.</translation>
    </message>
    <message>
        <source>The policy grants rights beyond those of the account.</source>
        <translation>Die Richtlinie gewährt Rechte über die des Kontos hinaus.</translation>
    </message>
    <message>
        <source>The kind of a queue is chosen when it is created, by its name.</source>
        <translation>Die Art einer Warteschlange wird beim Anlegen durch ihren Namen gewählt.</translation>
    </message>
    <message>
        <source>A queue has one kind of encryption: remove the KMS key first.</source>
        <translation>Eine Warteschlange hat eine Art von Verschlüsselung: Entfernen Sie zuerst den KMS-Schlüssel.</translation>
    </message>
    <message>
        <source>This needs a KMS key.</source>
        <translation>Das braucht einen KMS-Schlüssel.</translation>
    </message>
    <message>
        <source>A FIFO queue is always looked at as a whole.</source>
        <translation>Eine FIFO-Warteschlange wird immer als Ganzes angesehen.</translation>
    </message>
    <message>
        <source>Dead letters of this queue are compared with each other alone.</source>
        <translation>Unzustellbare dieser Warteschlange werden nur miteinander verglichen.</translation>
    </message>
    <message>
        <source>The broker&apos;s own setting says how many; usually 200. They are gone when the broker ends.</source>
        <translation>Wie viele, sagt die Einstellung des Brokers; meist 200. Sie sind weg, wenn der Broker endet.</translation>
    </message>
    <message>
        <source>Up to %1 are kept, within 2 MiB. They are gone when the broker ends.</source>
        <translation>Bis zu %1 werden aufgehoben, innerhalb von 2 MiB. Sie sind weg, wenn der Broker endet.</translation>
    </message>
</context>
<context>
    <name>ui::compose</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attribute “%1”</source>
        <translation>Attribut „%1“</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>Nachrichtengruppen-ID</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>Trace header</source>
        <translation>Trace-Header</translation>
    </message>
    <message>
        <source>JSON order</source>
        <translation>JSON-Bestellung</translation>
    </message>
    <message>
        <source>S3 event: object created</source>
        <translation>S3-Ereignis: Objekt angelegt</translation>
    </message>
    <message>
        <source>SNS envelope</source>
        <translation>SNS-Umschlag</translation>
    </message>
    <message>
        <source>EventBridge event</source>
        <translation>EventBridge-Ereignis</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>“{{” has no “}}” after it.</source>
        <translation>Auf „{{“ folgt kein „}}“.</translation>
    </message>
    <message>
        <source>Nothing stands between “{{” and “}}”.</source>
        <translation>Zwischen „{{“ und „}}“ steht nichts.</translation>
    </message>
    <message>
        <source>“%1” takes no arguments.</source>
        <translation>„%1“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a variable.</source>
        <translation>„%1“ ist nicht der Name einer Variablen.</translation>
    </message>
    <message>
        <source>“counter” takes one whole number at most: the first value.</source>
        <translation>„counter“ nimmt höchstens eine ganze Zahl: den ersten Wert.</translation>
    </message>
    <message>
        <source>“random” needs two whole numbers, the smaller one first.</source>
        <translation>„random“ braucht zwei ganze Zahlen, die kleinere zuerst.</translation>
    </message>
    <message>
        <source>“pick” needs at least two values to choose from.</source>
        <translation>„pick“ braucht mindestens zwei Werte zur Auswahl.</translation>
    </message>
    <message>
        <source>“%1” is not a span of time: write + or -, a number, and s, m, h or d.</source>
        <translation>„%1“ ist keine Zeitspanne: Schreiben Sie + oder -, eine Zahl und s, m, h oder d.</translation>
    </message>
    <message>
        <source>There is no variable “%1” in this environment.</source>
        <translation>In dieser Umgebung gibt es keine Variable „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::compose::Environments</name>
    <message>
        <source>The environments were not saved. %1</source>
        <translation>Die Umgebungen wurden nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>An environment has no name.</source>
        <translation>Eine Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two environments are called “%1”.</source>
        <translation>Zwei Umgebungen heißen „%1“.</translation>
    </message>
    <message>
        <source>“%1” in %2 cannot be the name of a variable: begin with a letter, go on with letters, digits, “_”, “.” or “-”, and leave the built-in names alone.</source>
        <translation>„%1“ in %2 kann nicht der Name einer Variablen sein: Beginnen Sie mit einem Buchstaben, danach Buchstaben, Ziffern, „_“, „.“ oder „-“, und lassen Sie die eingebauten Namen in Ruhe.</translation>
    </message>
    <message>
        <source>%1 has two variables called “%2”.</source>
        <translation>%1 hat zwei Variablen namens „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::compose::Library</name>
    <message>
        <source>The library was not saved. %1</source>
        <translation>Die Bibliothek wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Give the message a name.</source>
        <translation>Geben Sie der Nachricht einen Namen.</translation>
    </message>
    <message>
        <source>This is not a file of messages that Redrive exported.</source>
        <translation>Das ist keine Datei mit Nachrichten, die Redrive exportiert hat.</translation>
    </message>
</context>
<context>
    <name>ui::connections</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>The window asks before messages or queues are lost.</source>
        <translation>Das Fenster fragt, bevor Nachrichten oder Warteschlangen verloren gehen.</translation>
    </message>
    <message>
        <source>confirm destructive</source>
        <translation>Zerstörendes bestätigen</translation>
    </message>
    <message>
        <source>Whatever deletes is asked about, from wherever it comes.</source>
        <translation>Was löscht, wird erfragt, gleich woher es kommt.</translation>
    </message>
    <message>
        <source>confirm writes</source>
        <translation>Schreiben bestätigen</translation>
    </message>
    <message>
        <source>Whatever changes something is asked about; deleting needs the name typed.</source>
        <translation>Was etwas ändert, wird erfragt; zum Löschen muss der Name eingegeben werden.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Nothing that changes anything is sent.</source>
        <translation>Nichts, was etwas ändert, wird gesendet.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung hat diesen Namen.</translation>
    </message>
    <message>
        <source>Give the address, such as http://127.0.0.1:9324.</source>
        <translation>Geben Sie die Adresse an, etwa http://127.0.0.1:9324.</translation>
    </message>
    <message>
        <source>This is not an address that begins with http:// or https:// and names a host.</source>
        <translation>Das ist keine Adresse, die mit http:// oder https:// beginnt und einen Rechner nennt.</translation>
    </message>
    <message>
        <source>Leave name and password out of the address: it is stored as plain text.</source>
        <translation>Lassen Sie Namen und Passwort aus der Adresse weg: Sie wird als Klartext gespeichert.</translation>
    </message>
    <message>
        <source>A region has letters, digits and hyphens, such as eu-central-1.</source>
        <translation>Eine Region hat Buchstaben, Ziffern und Bindestriche, etwa eu-central-1.</translation>
    </message>
    <message>
        <source>An access key ID has letters and digits only.</source>
        <translation>Eine Zugangsschlüssel-ID hat nur Buchstaben und Ziffern.</translation>
    </message>
</context>
<context>
    <name>ui::copyas</name>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Body, formatted</source>
        <translation>Inhalt, formatiert</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Attributes (JSON)</source>
        <translation>Attribute (JSON)</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Python (boto3)</source>
        <translation>Python (boto3)</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Java</source>
        <translation>Java</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>K&amp;opieren als</translation>
    </message>
    <message>
        <source>Copies the chosen message in another form</source>
        <translation>Kopiert die gewählte Nachricht in einer anderen Form</translation>
    </message>
    <message>
        <source>Copies it to the clipboard</source>
        <translation>Kopiert es in die Zwischenablage</translation>
    </message>
</context>
<context>
    <name>ui::decoders</name>
    <message>
        <source>not base64</source>
        <translation>kein base64</translation>
    </message>
    <message>
        <source>not pairs of hexadecimal digits</source>
        <translation>keine Paare hexadezimaler Ziffern</translation>
    </message>
    <message>
        <source>a percent sign is not followed by two hexadecimal digits</source>
        <translation>auf ein Prozentzeichen folgen keine zwei hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>nothing is URL-encoded</source>
        <translation>nichts ist URL-kodiert</translation>
    </message>
    <message>
        <source>not packed in this way</source>
        <translation>nicht so verpackt</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>the packed data end too early or are wrong</source>
        <translation>die verpackten Daten enden zu früh oder sind falsch</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation>%1 (Zeichen %2)</translation>
    </message>
    <message>
        <source>not well-formed</source>
        <translation>nicht wohlgeformt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>not a notification of a topic</source>
        <translation>keine Benachrichtigung eines Topics</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>not an event of EventBridge</source>
        <translation>kein Ereignis von EventBridge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>not an event of a bucket</source>
        <translation>kein Ereignis eines Buckets</translation>
    </message>
    <message>
        <source>not a pointer to a body in a bucket</source>
        <translation>kein Verweis auf einen Inhalt in einem Bucket</translation>
    </message>
    <message>
        <source>The body lies in</source>
        <translation>Der Inhalt liegt in</translation>
    </message>
    <message>
        <source>not a token of three parts</source>
        <translation>kein Token aus drei Teilen</translation>
    </message>
    <message>
        <source>the header of the token is none</source>
        <translation>der Kopf des Tokens ist keiner</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>not a JSON string</source>
        <translation>kein JSON-Text</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>text after the end of the JSON</source>
        <translation>Text nach dem Ende des JSON</translation>
    </message>
    <message>
        <source>a comma or the end of the list is missing</source>
        <translation>ein Komma oder das Ende der Liste fehlt</translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation>ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>more values than can be shown</source>
        <translation>mehr Werte, als gezeigt werden können</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a text has no closing quote</source>
        <translation>einem Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>an escape is none</source>
        <translation>ein Escape ist keines</translation>
    </message>
    <message>
        <source>a number is none</source>
        <translation>eine Zahl ist keine</translation>
    </message>
</context>
<context>
    <name>ui::diff</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>ui::errorreply</name>
    <message>
        <source>The first one is U+%1, character %2 of the body (line %3, column %4).</source>
        <translation>Das erste ist U+%1, Zeichen %2 des Inhalts (Zeile %3, Spalte %4).</translation>
    </message>
</context>
<context>
    <name>ui::exchange</name>
    <message>
        <source>“%1” is no column: %2</source>
        <translation>„%1“ ist keine Spalte: %2</translation>
    </message>
    <message>
        <source>Name at least one column.</source>
        <translation>Nennen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>Attributes is no list.</source>
        <translation>Attributes ist keine Liste.</translation>
    </message>
    <message>
        <source>An attribute is not complete: it needs Name, DataType and StringValue or BinaryValue.</source>
        <translation>Ein Attribut ist unvollständig: Es braucht Name, DataType und StringValue oder BinaryValue.</translation>
    </message>
    <message>
        <source>The file has a format of another name: “%1”.</source>
        <translation>Die Datei hat ein Format anderen Namens: „%1“.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program.</source>
        <translation>Die Datei wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line has no body.</source>
        <translation>Die Zeile hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The attributes are no JSON list.</source>
        <translation>Die Attribute sind keine JSON-Liste.</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>Choose where it shall be written.</source>
        <translation>Wählen Sie, wohin geschrieben werden soll.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name: nothing is written over.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen: Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>A quoted cell does not end.</source>
        <translation>Eine Zelle in Anführungszeichen endet nicht.</translation>
    </message>
    <message>
        <source>This is no UTF-8.</source>
        <translation>Das ist kein UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may be.</source>
        <translation>Ein Anführungszeichen steht, wo keines stehen darf.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the first one %2.</source>
        <translation>Die Zeile hat %1 Zellen, die erste %2.</translation>
    </message>
    <message>
        <source>The first line holds no titles of columns.</source>
        <translation>Die erste Zeile enthält keine Spaltentitel.</translation>
    </message>
    <message>
        <source>the folder could not be given its name</source>
        <translation>der Ordner konnte seinen Namen nicht bekommen</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The body is in a file of its own: choose the folder with its index.jsonl.</source>
        <translation>Der Inhalt steht in einer eigenen Datei: Wählen Sie den Ordner mit seiner index.jsonl.</translation>
    </message>
    <message>
        <source>“%1” is no name of a file of this folder.</source>
        <translation>„%1“ ist kein Name einer Datei dieses Ordners.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 is no UTF-8.</source>
        <translation>Die Datei %1 ist kein UTF-8.</translation>
    </message>
</context>
<context>
    <name>ui::explanations</name>
    <message>
        <source>No answer came from the broker.</source>
        <translation>Vom Broker kam keine Antwort.</translation>
    </message>
    <message>
        <source>Check that it runs and that the address is right.</source>
        <translation>Prüfen Sie, ob er läuft und ob die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>Die Antwort war nicht zu lesen.</translation>
    </message>
    <message>
        <source>Check that the address is that of a message broker.</source>
        <translation>Prüfen Sie, ob die Adresse die eines Nachrichten-Brokers ist.</translation>
    </message>
    <message>
        <source>The broker did not answer in time; whether it did the act is unknown.</source>
        <translation>Der Broker hat nicht rechtzeitig geantwortet; ob er es getan hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>Refresh before you try again.</source>
        <translation>Aktualisieren Sie, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>This queue no longer exists.</source>
        <translation>Diese Warteschlange gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another one, or create it again.</source>
        <translation>Wählen Sie eine andere oder legen Sie sie neu an.</translation>
    </message>
    <message>
        <source>A queue of this name exists with other settings.</source>
        <translation>Eine Warteschlange dieses Namens gibt es mit anderen Einstellungen.</translation>
    </message>
    <message>
        <source>Choose another name or use the same settings.</source>
        <translation>Wählen Sie einen anderen Namen oder dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>A queue of this name was deleted less than 60 seconds ago.</source>
        <translation>Eine Warteschlange dieses Namens wurde vor weniger als 60 Sekunden gelöscht.</translation>
    </message>
    <message>
        <source>Wait a minute, then create it again.</source>
        <translation>Warten Sie eine Minute und legen Sie sie dann neu an.</translation>
    </message>
    <message>
        <source>This queue was purged less than 60 seconds ago.</source>
        <translation>Diese Warteschlange wurde vor weniger als 60 Sekunden geleert.</translation>
    </message>
    <message>
        <source>Wait a minute, then purge it again.</source>
        <translation>Warten Sie eine Minute und leeren Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>The handle does not belong to a message that is in flight: its visibility timeout ended or it was received again.</source>
        <translation>Das Handle gehört zu keiner Nachricht in Arbeit: Ihr Sichtbarkeits-Zeitlimit ist abgelaufen oder sie wurde erneut empfangen.</translation>
    </message>
    <message>
        <source>Receive the message again and use the new handle.</source>
        <translation>Empfangen Sie die Nachricht erneut und nehmen Sie das neue Handle.</translation>
    </message>
    <message>
        <source>The message is not in flight: its visibility timeout ended.</source>
        <translation>Die Nachricht ist nicht in Arbeit: Ihr Sichtbarkeits-Zeitlimit ist abgelaufen.</translation>
    </message>
    <message>
        <source>Receive it again first.</source>
        <translation>Empfangen Sie sie zuerst erneut.</translation>
    </message>
    <message>
        <source>A limit of the service is reached.</source>
        <translation>Eine Grenze des Dienstes ist erreicht.</translation>
    </message>
    <message>
        <source>Wait until fewer messages are in flight, or delete what is done.</source>
        <translation>Warten Sie, bis weniger Nachrichten in Arbeit sind, oder löschen Sie, was erledigt ist.</translation>
    </message>
    <message>
        <source>The service does not know an attribute that was named.</source>
        <translation>Der Dienst kennt ein genanntes Attribut nicht.</translation>
    </message>
    <message>
        <source>Check its spelling; names differ between queues, topics and messages.</source>
        <translation>Prüfen Sie die Schreibweise; bei Warteschlangen, Topics und Nachrichten heißen sie verschieden.</translation>
    </message>
    <message>
        <source>An attribute has a value that is not allowed.</source>
        <translation>Ein Attribut hat einen unerlaubten Wert.</translation>
    </message>
    <message>
        <source>Check its range: the text below names it.</source>
        <translation>Prüfen Sie den Bereich: Der Text unten nennt ihn.</translation>
    </message>
    <message>
        <source>The body holds a character that messages may not have.</source>
        <translation>Der Inhalt enthält ein Zeichen, das Nachrichten nicht haben dürfen.</translation>
    </message>
    <message>
        <source>Remove control characters and send again.</source>
        <translation>Entfernen Sie Steuerzeichen und senden Sie erneut.</translation>
    </message>
    <message>
        <source>The batch had no entries.</source>
        <translation>Der Stapel hatte keine Einträge.</translation>
    </message>
    <message>
        <source>Choose at least one message.</source>
        <translation>Wählen Sie mindestens eine Nachricht.</translation>
    </message>
    <message>
        <source>The batch had more entries than the ten that are allowed.</source>
        <translation>Der Stapel hatte mehr als die erlaubten zehn Einträge.</translation>
    </message>
    <message>
        <source>Send them in smaller batches.</source>
        <translation>Senden Sie sie in kleineren Stapeln.</translation>
    </message>
    <message>
        <source>Two entries of the batch have the same ID.</source>
        <translation>Zwei Einträge des Stapels haben dieselbe ID.</translation>
    </message>
    <message>
        <source>Give each entry an ID of its own.</source>
        <translation>Geben Sie jedem Eintrag eine eigene ID.</translation>
    </message>
    <message>
        <source>An entry of the batch has an ID that is not allowed.</source>
        <translation>Ein Eintrag des Stapels hat eine unerlaubte ID.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphens and underscores, 80 at most.</source>
        <translation>Nehmen Sie Buchstaben, Ziffern, Binde- und Unterstriche, höchstens 80.</translation>
    </message>
    <message>
        <source>The entries of the batch together are larger than a request may be.</source>
        <translation>Die Einträge des Stapels sind zusammen größer, als eine Anfrage sein darf.</translation>
    </message>
    <message>
        <source>Send fewer at a time.</source>
        <translation>Senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>This endpoint cannot do that with this kind of queue.</source>
        <translation>Dieser Endpunkt kann das mit dieser Art von Warteschlange nicht.</translation>
    </message>
    <message>
        <source>Use another way: the text below says what is not supported.</source>
        <translation>Nehmen Sie einen anderen Weg: Der Text unten sagt, was nicht geht.</translation>
    </message>
    <message>
        <source>The message is no longer in this queue: it was deleted, moved or it expired.</source>
        <translation>Die Nachricht ist nicht mehr in dieser Warteschlange: Sie wurde gelöscht, verschoben oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>What was asked for does not exist any more.</source>
        <translation>Das Gesuchte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A consumer holds the message.</source>
        <translation>Ein Empfänger hat die Nachricht.</translation>
    </message>
    <message>
        <source>Wait until its visibility timeout ends.</source>
        <translation>Warten Sie, bis ihr Sichtbarkeits-Zeitlimit abläuft.</translation>
    </message>
    <message>
        <source>A value is not allowed.</source>
        <translation>Ein Wert ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Correct it: the text below names it.</source>
        <translation>Berichtigen Sie ihn: Der Text unten nennt ihn.</translation>
    </message>
    <message>
        <source>Two values do not go together.</source>
        <translation>Zwei Werte passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Leave one of them out: the text below names them.</source>
        <translation>Lassen Sie einen weg: Der Text unten nennt sie.</translation>
    </message>
    <message>
        <source>A value that is needed is missing.</source>
        <translation>Ein nötiger Wert fehlt.</translation>
    </message>
    <message>
        <source>Fill it in: the text below names it.</source>
        <translation>Tragen Sie ihn ein: Der Text unten nennt ihn.</translation>
    </message>
    <message>
        <source>The address of the queue is not valid.</source>
        <translation>Die Adresse der Warteschlange ist ungültig.</translation>
    </message>
    <message>
        <source>Choose the queue from the list again.</source>
        <translation>Wählen Sie die Warteschlange erneut aus der Liste.</translation>
    </message>
    <message>
        <source>This endpoint does not know the operation.</source>
        <translation>Dieser Endpunkt kennt die Operation nicht.</translation>
    </message>
    <message>
        <source>Check that it speaks this service, or use another endpoint for this act.</source>
        <translation>Prüfen Sie, ob er diesen Dienst spricht, oder nehmen Sie dafür einen anderen Endpunkt.</translation>
    </message>
    <message>
        <source>The request could not be read by the broker.</source>
        <translation>Der Broker konnte die Anfrage nicht lesen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, the console and the endpoint speak different versions.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, sprechen Konsole und Endpunkt verschiedene Versionen.</translation>
    </message>
    <message>
        <source>The request carried no signature.</source>
        <translation>Die Anfrage trug keine Signatur.</translation>
    </message>
    <message>
        <source>Give the connection an access key.</source>
        <translation>Geben Sie der Verbindung einen Zugangsschlüssel.</translation>
    </message>
    <message>
        <source>The signature of the request is incomplete.</source>
        <translation>Die Signatur der Anfrage ist unvollständig.</translation>
    </message>
    <message>
        <source>Check the access key of the connection.</source>
        <translation>Prüfen Sie den Zugangsschlüssel der Verbindung.</translation>
    </message>
    <message>
        <source>The access key is not known.</source>
        <translation>Der Zugangsschlüssel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the access key of the connection, and that it is for this endpoint.</source>
        <translation>Prüfen Sie den Zugangsschlüssel der Verbindung und ob er für diesen Endpunkt gilt.</translation>
    </message>
    <message>
        <source>The signature does not fit: the secret key is wrong, or something changed the request on its way.</source>
        <translation>Die Signatur passt nicht: Der geheime Schlüssel ist falsch, oder unterwegs hat etwas die Anfrage verändert.</translation>
    </message>
    <message>
        <source>Check the secret key of the connection.</source>
        <translation>Prüfen Sie den geheimen Schlüssel der Verbindung.</translation>
    </message>
    <message>
        <source>The session of the connection has ended.</source>
        <translation>Die Sitzung der Verbindung ist zu Ende.</translation>
    </message>
    <message>
        <source>Sign in again; what you typed stays.</source>
        <translation>Melden Sie sich erneut an; Ihre Eingaben bleiben.</translation>
    </message>
    <message>
        <source>The account is not signed up for this service.</source>
        <translation>Das Konto ist für diesen Dienst nicht angemeldet.</translation>
    </message>
    <message>
        <source>Use another account or region.</source>
        <translation>Nehmen Sie ein anderes Konto oder eine andere Region.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Das dürfen Sie hier nicht.</translation>
    </message>
    <message>
        <source>Ask for the permission that the text below names, or check the access policy.</source>
        <translation>Bitten Sie um die Berechtigung, die der Text unten nennt, oder prüfen Sie die Zugriffsrichtlinie.</translation>
    </message>
    <message>
        <source>Too many requests came at a time.</source>
        <translation>Es kamen zu viele Anfragen auf einmal.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The request is larger than the broker takes.</source>
        <translation>Die Anfrage ist größer, als der Broker annimmt.</translation>
    </message>
    <message>
        <source>Send less at a time.</source>
        <translation>Senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The place in the list is too old: the broker does not keep it any more.</source>
        <translation>Die Stelle in der Liste ist zu alt: Der Broker hat sie nicht mehr.</translation>
    </message>
    <message>
        <source>The broker cannot take this now: it is overloaded, ending, or its disk is full. Nothing was changed.</source>
        <translation>Der Broker kann das gerade nicht annehmen: Er ist überlastet, endet, oder sein Datenträger ist voll. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Free disk space or look at its log, then try again.</source>
        <translation>Schaffen Sie Platz oder sehen Sie in sein Protokoll und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The broker failed; whether it did the act is unknown.</source>
        <translation>Der Broker ist gescheitert; ob er es getan hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>The key that encrypts this queue may not be used.</source>
        <translation>Der Schlüssel, der diese Warteschlange verschlüsselt, darf nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Check the policy of the key.</source>
        <translation>Prüfen Sie die Richtlinie des Schlüssels.</translation>
    </message>
    <message>
        <source>The key that encrypts this queue is switched off.</source>
        <translation>Der Schlüssel, der diese Warteschlange verschlüsselt, ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on, or give the queue another key.</source>
        <translation>Schalten Sie ihn ein oder geben Sie der Warteschlange einen anderen.</translation>
    </message>
    <message>
        <source>The key that encrypts this queue is not in a state to be used.</source>
        <translation>Der Schlüssel, der diese Warteschlange verschlüsselt, ist gerade nicht benutzbar.</translation>
    </message>
    <message>
        <source>Wait until it is, or give the queue another key.</source>
        <translation>Warten Sie darauf oder geben Sie der Warteschlange einen anderen.</translation>
    </message>
    <message>
        <source>The key is not one that can encrypt.</source>
        <translation>Mit diesem Schlüssel lässt sich nicht verschlüsseln.</translation>
    </message>
    <message>
        <source>Give the queue a symmetric key.</source>
        <translation>Geben Sie der Warteschlange einen symmetrischen Schlüssel.</translation>
    </message>
    <message>
        <source>The key that encrypts this queue does not exist.</source>
        <translation>Den Schlüssel, der diese Warteschlange verschlüsselt, gibt es nicht.</translation>
    </message>
    <message>
        <source>Give the queue another key.</source>
        <translation>Geben Sie der Warteschlange einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The account is not signed up for the key service.</source>
        <translation>Das Konto ist für den Schlüsseldienst nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign up, or take encryption off the queue.</source>
        <translation>Melden Sie es an oder nehmen Sie die Verschlüsselung von der Warteschlange.</translation>
    </message>
    <message>
        <source>The key service had too many requests.</source>
        <translation>Der Schlüsseldienst hatte zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Wait a moment, or let the queue reuse data keys for longer.</source>
        <translation>Warten Sie einen Moment oder lassen Sie die Warteschlange Datenschlüssel länger wiederverwenden.</translation>
    </message>
    <message>
        <source>The account has as many of these as it may.</source>
        <translation>Das Konto hat davon so viele, wie es darf.</translation>
    </message>
    <message>
        <source>Delete what is not used, or ask for a higher limit.</source>
        <translation>Löschen Sie Unbenutztes oder bitten Sie um eine höhere Grenze.</translation>
    </message>
    <message>
        <source>The shard takes no more for now: others write to it or read from it too.</source>
        <translation>Der Shard nimmt gerade nicht mehr an: Auch andere schreiben oder lesen dort.</translation>
    </message>
    <message>
        <source>Wait a second, spread the keys, or split the shard.</source>
        <translation>Warten Sie eine Sekunde, verteilen Sie die Schlüssel oder teilen Sie den Shard.</translation>
    </message>
    <message>
        <source>The place in the stream is older than five minutes.</source>
        <translation>Die Stelle im Stream ist älter als fünf Minuten.</translation>
    </message>
    <message>
        <source>Read from the last sequence number again.</source>
        <translation>Lesen Sie von der letzten Sequenznummer an weiter.</translation>
    </message>
    <message>
        <source>The stream or queue is being changed.</source>
        <translation>Der Stream oder die Warteschlange wird gerade geändert.</translation>
    </message>
    <message>
        <source>Wait until the change is done, then try again.</source>
        <translation>Warten Sie, bis die Änderung fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing listens at this address: the connection was refused.</source>
        <translation>An dieser Adresse antwortet niemand: Die Verbindung wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Start the broker, or check host and port of the connection.</source>
        <translation>Starten Sie den Broker, oder prüfen Sie Rechner und Port der Verbindung.</translation>
    </message>
    <message>
        <source>No machine of this name is known.</source>
        <translation>Kein Rechner dieses Namens ist bekannt.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and that the network is up.</source>
        <translation>Prüfen Sie die Schreibweise des Rechners und ob das Netzwerk läuft.</translation>
    </message>
    <message>
        <source>The other end closed the connection before it answered; whether it did the act is unknown.</source>
        <translation>Die andere Seite hat die Verbindung geschlossen, bevor sie antwortete; ob sie es getan hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>No secure connection came about: the certificate was not accepted.</source>
        <translation>Es kam keine sichere Verbindung zustande: Das Zertifikat wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Check that the address begins with the right one of http and https, and the certificate.</source>
        <translation>Prüfen Sie, ob die Adresse richtig mit http oder https beginnt, und das Zertifikat.</translation>
    </message>
    <message>
        <source>Nothing was sent: this connection is read-only.</source>
        <translation>Nichts wurde gesendet: Diese Verbindung ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Lower its safety level for a while, or use another connection.</source>
        <translation>Senken Sie ihre Sicherheitsstufe eine Zeit lang, oder nehmen Sie eine andere Verbindung.</translation>
    </message>
    <message>
        <source>Nothing was sent: you did not confirm it.</source>
        <translation>Nichts wurde gesendet: Sie haben es nicht bestätigt.</translation>
    </message>
    <message>
        <source>Try again and confirm it if you want it done.</source>
        <translation>Versuchen Sie es erneut und bestätigen Sie, wenn Sie es wollen.</translation>
    </message>
</context>
<context>
    <name>ui::lossfacts</name>
    <message>
        <source>%1 messages: %2 available, %3 in flight, %4 delayed</source>
        <translation>%1 Nachrichten: %2 verfügbar, %3 in Arbeit, %4 verzögert</translation>
    </message>
    <message>
        <source>%1 in flight: consumers are working on them now.</source>
        <translation>%1 in Arbeit: Verbraucher arbeiten gerade daran.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in flight, held by %n consumer(s)</source>
        <translation>
            <numerusform>%1 in Arbeit, gehalten von %n Verbraucher</numerusform>
            <numerusform>%1 in Arbeit, gehalten von %n Verbrauchern</numerusform>
        </translation>
    </message>
    <message>
        <source> or more</source>
        <translation> oder mehr</translation>
    </message>
    <message>
        <source>Dead-letter target of %1</source>
        <translation>Dead-Letter-Ziel von %1</translation>
    </message>
    <message>
        <source>%1: %2 messages, %3 in flight</source>
        <translation>%1: %2 Nachrichten, %3 in Arbeit</translation>
    </message>
    <message>
        <source>%1, dead-letter target of %2</source>
        <translation>%1, Dead-Letter-Ziel von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages in all</source>
        <translation>%1 Nachrichten insgesamt</translation>
    </message>
    <message>
        <source>The queue is gone already.</source>
        <translation>Die Warteschlange gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Gone already: %1</source>
        <translation>Nicht mehr da: %1</translation>
    </message>
    <message>
        <source>%1 will keep its dead letters: a message that fails too often is received again.</source>
        <translation>%1 behält ihre unzustellbaren Nachrichten: Eine Nachricht, die zu oft scheitert, wird wieder empfangen.</translation>
    </message>
    <message>
        <source>%1, which has its dead letters, stays.</source>
        <translation>%1 mit ihren unzustellbaren Nachrichten bleibt.</translation>
    </message>
    <message>
        <source>Amazon SQS takes up to 60 s for a purge and allows one in 60 s; this broker purges at once, as often as you like.</source>
        <translation>Amazon SQS braucht bis zu 60 s zum Leeren und erlaubt es einmal in 60 s; dieser Broker leert sofort und so oft Sie wollen.</translation>
    </message>
    <message>
        <source>A purge may take 60 s, and messages sent meanwhile may go too; there is one purge of a queue in 60 s.</source>
        <translation>Das Leeren kann 60 s dauern, und inzwischen gesendete Nachrichten gehen vielleicht mit; eine Warteschlange lässt sich einmal in 60 s leeren.</translation>
    </message>
    <message>
        <source>Amazon SQS keeps the name taken for 60 s; this broker frees it at once.</source>
        <translation>Amazon SQS hält den Namen 60 s lang belegt; dieser Broker gibt ihn sofort frei.</translation>
    </message>
    <message>
        <source>Deleting may take 60 s, and the name can be used again only after that.</source>
        <translation>Das Löschen kann 60 s dauern, und erst danach lässt sich der Name wieder benutzen.</translation>
    </message>
</context>
<context>
    <name>ui::messagefacts</name>
    <message>
        <source>%1 (%2, “%3”)</source>
        <translation>%1 (%2, „%3“)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 (body %2)</source>
        <translation>%1 (Inhalt %2)</translation>
    </message>
    <message>
        <source>First received</source>
        <translation>Zuerst empfangen</translation>
    </message>
    <message>
        <source>Delayed until</source>
        <translation>Verzögert bis</translation>
    </message>
    <message>
        <source>Hidden until</source>
        <translation>Verborgen bis</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Dead letter of</source>
        <translation>Unzustellbar aus</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Trace header</source>
        <translation>Trace-Header</translation>
    </message>
    <message>
        <source>MD5 of body</source>
        <translation>MD5 des Inhalts</translation>
    </message>
</context>
<context>
    <name>ui::nomatch</name>
    <message>
        <source> of the oldest %1</source>
        <translation> der ältesten %1</translation>
    </message>
    <message>
        <source>No message%1 has %2.</source>
        <translation>Keine Nachricht%1 hat %2.</translation>
    </message>
    <message>
        <source>and %1 others</source>
        <translation>und %1 andere</translation>
    </message>
    <message>
        <source>%1 exists in %2%3; its values: %4.</source>
        <translation>%1 gibt es in %2%3; Werte: %4.</translation>
    </message>
</context>
<context>
    <name>ui::pages</name>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Simulators</source>
        <translation>Simulatoren</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Redrives</source>
        <translation>Erneute Zustellungen</translation>
    </message>
</context>
<context>
    <name>ui::preferences</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Absolute, local</source>
        <translation>Absolut, Ortszeit</translation>
    </message>
    <message>
        <source>Absolute, UTC</source>
        <translation>Absolut, UTC</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Open the tabs of last time</source>
        <translation>Tabs vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>At the start the tabs are as they were when the window closed.</source>
        <translation>Beim Start sind die Tabs so wie beim Schließen des Fensters.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Changes at once, without a restart.</source>
        <translation>Ändert sich sofort, ohne Neustart.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much room the rows of tables have.</source>
        <translation>Wie viel Platz die Zeilen von Tabellen haben.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The size of all text, beside that of the system.</source>
        <translation>Die Größe allen Textes, gemessen an der des Systems.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Panes and lists may glide. Off: everything jumps.</source>
        <translation>Bereiche und Listen dürfen gleiten. Aus: Alles springt.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>One way for the whole window; tooltips show the others.</source>
        <translation>Eine Schreibweise für das ganze Fenster; Tooltips zeigen die anderen.</translation>
    </message>
    <message>
        <source>Single keys in tables</source>
        <translation>Einzelne Tasten in Tabellen</translation>
    </message>
    <message>
        <source>R redrives and Space pauses while a table has the focus. Off: such keys do nothing.</source>
        <translation>R stellt erneut zu und die Leertaste hält an, solange eine Tabelle den Fokus hat. Aus: Solche Tasten tun nichts.</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>Die Demo</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>Mein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Open at the start</source>
        <translation>Beim Start öffnen</translation>
    </message>
    <message>
        <source>When the program is started without naming a file.</source>
        <translation>Wenn das Programm ohne Angabe einer Datei gestartet wird.</translation>
    </message>
    <message>
        <source>Calls in the wire log</source>
        <translation>Aufrufe in der Aufzeichnung</translation>
    </message>
    <message>
        <source>The oldest go first. Each keeps up to 32 KiB of its bodies.</source>
        <translation>Die ältesten gehen zuerst. Jeder behält bis zu 32 KiB seiner Inhalte.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>ui::text</name>
    <message>
        <source>Queue created</source>
        <translation>Warteschlange angelegt</translation>
    </message>
    <message>
        <source>Queue changed</source>
        <translation>Warteschlange geändert</translation>
    </message>
    <message>
        <source>Queue deleted</source>
        <translation>Warteschlange gelöscht</translation>
    </message>
    <message>
        <source>Queue purged</source>
        <translation>Warteschlange geleert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Visibility changed</source>
        <translation>Sichtbarkeit geändert</translation>
    </message>
    <message>
        <source>Visibility timeout ended</source>
        <translation>Sichtbarkeits-Zeitlimit beendet</translation>
    </message>
    <message>
        <source>Delay ended</source>
        <translation>Verzögerung beendet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>The broker refused (%1).</source>
        <translation>Der Broker lehnte ab (%1).</translation>
    </message>
    <message>
        <source>The broker refused: %1 (%2)</source>
        <translation>Der Broker lehnte ab: %1 (%2)</translation>
    </message>
    <message>
        <source>Moved to dead letters</source>
        <translation>Zu den Unzustellbaren verschoben</translation>
    </message>
    <message>
        <source>%1 local
%2 UTC
%3</source>
        <translation>%1 lokal
%2 UTC
%3</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>Sent again, swallowed</source>
        <translation>Erneut gesendet, verschluckt</translation>
    </message>
    <message>
        <source>The broker refused and did not say why.</source>
        <translation>Der Broker lehnte ab und sagte nicht, warum.</translation>
    </message>
    <message>
        <source>What is shown is from %1.</source>
        <translation>Gezeigt wird der Stand von %1.</translation>
    </message>
</context>
<context>
    <name>ui::tour</name>
    <message>
        <source>Home lists every queue with its numbers and last five minutes. On top stands what needs you: dead letters, queues that are full or about to lose messages.</source>
        <translation>Die Startseite zeigt jede Warteschlange mit ihren Zahlen und den letzten fünf Minuten. Oben steht, was Sie braucht: unzustellbare Nachrichten und Warteschlangen, die voll sind oder bald Nachrichten verlieren.</translation>
    </message>
    <message>
        <source>A queue and all its messages, without receiving one. Choose a row: its body, attributes and life stand beside it. The field above finds by body, too.</source>
        <translation>Eine Warteschlange mit allen Nachrichten, ohne eine zu empfangen. Wählen Sie eine Zeile: Inhalt, Attribute und Lebenslauf stehen daneben. Das Feld darüber sucht auch im Inhalt.</translation>
    </message>
    <message>
        <source>What could not be processed ends here. Press W on a message to read why it is here, E to mend and resend it; “Redrive all…” sends all of them back.</source>
        <translation>Hier endet, was nicht verarbeitet werden konnte. W auf einer Nachricht sagt, warum sie hier ist, E bearbeitet und sendet sie neu; „Alle erneut zustellen …“ schickt alle zurück.</translation>
    </message>
    <message>
        <source>In a FIFO queue one message can block its group. Here each group says by what, and for how long.</source>
        <translation>In einer FIFO-Warteschlange kann eine Nachricht ihre Gruppe aufhalten. Hier sagt jede Gruppe, wodurch und wie lange.</translation>
    </message>
    <message>
        <source>Each setting says what its value does. Nothing is sent before you reviewed it.</source>
        <translation>Jede Einstellung sagt, was ihr Wert bewirkt. Nichts wird gesendet, bevor Sie es geprüft haben.</translation>
    </message>
    <message>
        <source>These clients make the traffic of the demo: slow one down, let it fail or crash, and watch the queues. Ctrl+K finds everything; F1 lists all keys.</source>
        <translation>Diese Clients machen den Verkehr der Demo: bremsen Sie einen, lassen Sie ihn scheitern oder abstürzen, und sehen Sie den Warteschlangen zu. Strg+K findet alles; F1 zeigt alle Tasten.</translation>
    </message>
</context>
<context>
    <name>ui::validation</name>
    <message>
        <source>An attribute has no name.</source>
        <translation>Ein Attribut hat keinen Namen.</translation>
    </message>
    <message>
        <source>The attribute name “%1” may hold only letters, digits, hyphens, underscores and single dots inside.</source>
        <translation>Der Attributname „%1“ darf nur Buchstaben, Ziffern, Bindestriche, Unterstriche und einzelne Punkte im Inneren enthalten.</translation>
    </message>
    <message>
        <source>Attribute names must not begin with “AWS.” or “Amazon.”.</source>
        <translation>Attributnamen dürfen nicht mit „AWS.“ oder „Amazon.“ beginnen.</translation>
    </message>
    <message>
        <source>Write a body: a message cannot be empty.</source>
        <translation>Schreiben Sie einen Inhalt: Eine Nachricht kann nicht leer sein.</translation>
    </message>
    <message>
        <source>The attribute “%1” has no value.</source>
        <translation>Das Attribut „%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>The value of “%1” is not base64.</source>
        <translation>Der Wert von „%1“ ist kein base64.</translation>
    </message>
    <message>
        <source>A message may have at most 10 attributes.</source>
        <translation>Eine Nachricht darf höchstens 10 Attribute haben.</translation>
    </message>
    <message>
        <source>Two attributes are called “%1”.</source>
        <translation>Zwei Attribute heißen „%1“.</translation>
    </message>
    <message>
        <source>A FIFO queue needs a message group ID.</source>
        <translation>Eine FIFO-Warteschlange braucht eine Nachrichtengruppe.</translation>
    </message>
    <message>
        <source>Give the queue a name.</source>
        <translation>Geben Sie der Warteschlange einen Namen.</translation>
    </message>
    <message>
        <source>A queue name may have at most 80 characters.</source>
        <translation>Ein Warteschlangenname darf höchstens 80 Zeichen haben.</translation>
    </message>
    <message>
        <source>A queue name may hold only letters, digits, hyphens and underscores (and end in “.fifo”).</source>
        <translation>Ein Warteschlangenname darf nur Buchstaben, Ziffern, Bindestriche und Unterstriche enthalten (und auf „.fifo“ enden).</translation>
    </message>
    <message>
        <source>A queue called “%1” exists already.</source>
        <translation>Eine Warteschlange namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>%1 may have at most 128 characters.</source>
        <translation>%1 darf höchstens 128 Zeichen haben.</translation>
    </message>
    <message>
        <source>%1 may hold only letters, digits and punctuation, without spaces: “%2” cannot be in it.</source>
        <translation>%1 darf nur Buchstaben, Ziffern und Satzzeichen ohne Leerzeichen enthalten: „%2“ ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The message group ID</source>
        <translation>Die Nachrichtengruppen-ID</translation>
    </message>
    <message>
        <source>The deduplication ID</source>
        <translation>Die Deduplizierungs-ID</translation>
    </message>
    <message>
        <source>This queue does not deduplicate by content: give a deduplication ID.</source>
        <translation>Diese Warteschlange erkennt Dubletten nicht am Inhalt: Geben Sie eine Deduplizierungs-ID an.</translation>
    </message>
    <message>
        <source>An attribute name may have at most 256 bytes.</source>
        <translation>Ein Attributname darf höchstens 256 Bytes haben.</translation>
    </message>
    <message>
        <source>Can&apos;t cast the value of message attribute “%1” to a number.</source>
        <translation>Der Wert des Nachrichtenattributs „%1“ lässt sich nicht in eine Zahl umwandeln.</translation>
    </message>
    <message>
        <source>The number in “%1” is out of range: at most 38 digits, between 10^-128 and 10^126.</source>
        <translation>Die Zahl in „%1“ ist außerhalb des Bereichs: höchstens 38 Ziffern, zwischen 10^-128 und 10^126.</translation>
    </message>
    <message>
        <source>Invalid characters found: number %1 is U+%2. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF</source>
        <translation>Ungültige Zeichen gefunden: Nummer %1 ist U+%2. Gültige Unicode-Zeichen sind #x9 | #xA | #xD | #x20 bis #xD7FF | #xE000 bis #xFFFD | #x10000 bis #x10FFFF</translation>
    </message>
    <message>
        <source>The type of “%1” may have at most 256 bytes.</source>
        <translation>Der Typ von „%1“ darf höchstens 256 Bytes haben.</translation>
    </message>
    <message>
        <source>The value of “%1” holds U+%2, which cannot be in a message.</source>
        <translation>Der Wert von „%1“ enthält U+%2, das nicht in einer Nachricht stehen darf.</translation>
    </message>
    <message>
        <source>One or more parameters cannot be validated. Reason: Message must be shorter than %1 bytes; it has %2.</source>
        <translation>Ein oder mehrere Parameter sind ungültig. Grund: Die Nachricht muss kürzer als %1 Bytes sein; sie hat %2.</translation>
    </message>
</context>
<context>
    <name>ui::why</name>
    <message>
        <source>%1 held it %2; the lease ran out</source>
        <translation>%1 hielt sie %2; die Frist lief ab</translation>
    </message>
    <message>
        <source>%1 held it %2 and returned it (visibility 0)</source>
        <translation>%1 hielt sie %2 und gab sie zurück (Sichtbarkeit 0)</translation>
    </message>
    <message>
        <source>%1 held it %2 and deleted it</source>
        <translation>%1 hielt sie %2 und löschte sie</translation>
    </message>
    <message>
        <source>%1 held it %2 until it was moved</source>
        <translation>%1 hielt sie %2, bis sie verschoben wurde</translation>
    </message>
    <message>
        <source>%1 received it</source>
        <translation>%1 empfing sie</translation>
    </message>
    <message>
        <source>Receive %1: </source>
        <translation>Empfang %1: </translation>
    </message>
    <message numerus="yes">
        <source>, after asking for more time %n time(s)</source>
        <translation>
            <numerusform>, nachdem %n-mal um mehr Zeit gebeten wurde</numerusform>
            <numerusform>, nachdem %n-mal um mehr Zeit gebeten wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to %1 at %2</source>
        <translation>An %1 gesendet am %2</translation>
    </message>
    <message>
        <source>Moved from %1 to %2 at %3</source>
        <translation>Von %1 nach %2 verschoben am %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more receive(s)</source>
        <translation>
            <numerusform>und %n weiterer Empfang</numerusform>
            <numerusform>und %n weitere Empfänge</numerusform>
        </translation>
    </message>
    <message>
        <source>It had gone to %1 at %2</source>
        <translation>Sie war am %2 nach %1 gegangen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message numerus="yes">
        <source>%n later send(s) with its deduplication ID were answered with it and added nothing</source>
        <translation>
            <numerusform>%n spätere Sendung mit ihrer Deduplizierungs-ID wurde mit ihr beantwortet und fügte nichts hinzu</numerusform>
            <numerusform>%n spätere Sendungen mit ihrer Deduplizierungs-ID wurden mit ihr beantwortet und fügten nichts hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>Its receive count is %1</source>
        <translation>Ihre Zahl der Empfänge ist %1</translation>
    </message>
    <message>
        <source>It carries the mark of a dead letter of %1</source>
        <translation>Sie trägt das Kennzeichen einer unzustellbaren Nachricht aus %1</translation>
    </message>
    <message>
        <source>%1 is not listed any more: its settings are not known</source>
        <translation>%1 ist nicht mehr in der Liste: Ihre Einstellungen sind nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 moves a message to its dead letters after %n receive(s)</source>
        <translation>
            <numerusform>%1 verschiebt eine Nachricht nach %n Empfang zu ihren unzustellbaren</numerusform>
            <numerusform>%1 verschiebt eine Nachricht nach %n Empfängen zu ihren unzustellbaren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no dead-letter queue: its messages come back until they expire</source>
        <translation>%1 hat keine Dead-Letter-Warteschlange: Ihre Nachrichten kommen zurück, bis sie ablaufen</translation>
    </message>
    <message>
        <source>%1 hides a received message for %2</source>
        <translation>%1 verbirgt eine empfangene Nachricht für %2</translation>
    </message>
    <message>
        <source>The limit is %1 now; it was moved after %2 receives</source>
        <translation>Die Grenze ist jetzt %1; sie wurde nach %2 Empfängen verschoben</translation>
    </message>
    <message>
        <source>SQS does not record who received it, when, and how each receive ended</source>
        <translation>SQS zeichnet nicht auf, wer sie wann empfing und wie jeder Empfang endete</translation>
    </message>
    <message>
        <source>Older events are no longer kept</source>
        <translation>Ältere Ereignisse sind nicht mehr da</translation>
    </message>
    <message>
        <source>Whether the consumer crashed, forgot the delete or needed longer than its lease is not recorded</source>
        <translation>Ob der Verbraucher abstürzte, das Löschen vergaß oder länger als seine Frist brauchte, ist nicht aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s)</source>
        <translation>
            <numerusform>%n-mal empfangen</numerusform>
            <numerusform>%n-mal empfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>, limit %1</source>
        <translation>, Grenze %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation> durch %1</translation>
    </message>
    <message>
        <source>It is no longer here: it was deleted by hand at %1.</source>
        <translation>Sie ist nicht mehr hier: Sie wurde am %1 von Hand gelöscht.</translation>
    </message>
    <message>
        <source>It is no longer here: it was deleted at %1%2.</source>
        <translation>Sie ist nicht mehr hier: Sie wurde am %1%2 gelöscht.</translation>
    </message>
    <message>
        <source>It is no longer here: its retention period ended at %1.</source>
        <translation>Sie ist nicht mehr hier: Ihre Aufbewahrungszeit endete am %1.</translation>
    </message>
    <message>
        <source>It is no longer here: it went to %1 at %2.</source>
        <translation>Sie ist nicht mehr hier: Sie ging am %2 nach %1.</translation>
    </message>
    <message>
        <source>It is no longer here, and nothing that is known tells why.</source>
        <translation>Sie ist nicht mehr hier, und nichts Bekanntes sagt, warum.</translation>
    </message>
    <message>
        <source>its lease %1 ran out with no delete</source>
        <translation>ihre Frist %1 lief ohne Löschen ab</translation>
    </message>
    <message>
        <source>each lease %1 ran out with no delete</source>
        <translation>jede Frist %1 lief ohne Löschen ab</translation>
    </message>
    <message numerus="yes">
        <source>Its consumer returned it (visibility 0) %n time(s)</source>
        <translation>
            <numerusform>Ihr Verbraucher gab sie %n-mal zurück (Sichtbarkeit 0)</numerusform>
            <numerusform>Ihr Verbraucher gab sie %n-mal zurück (Sichtbarkeit 0)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) ran out</source>
        <translation>
            <numerusform>%n Frist lief ab</numerusform>
            <numerusform>%n Fristen liefen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned with visibility 0</source>
        <translation>
            <numerusform>%n-mal mit Sichtbarkeit 0 zurückgegeben</numerusform>
            <numerusform>%n-mal mit Sichtbarkeit 0 zurückgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s) in %1 and not deleted; the journal does not hold each of them any more.</source>
        <translation>
            <numerusform>%n-mal empfangen in %1 und nicht gelöscht; das Journal enthält nicht mehr jedes Mal.</numerusform>
            <numerusform>%n-mal empfangen in %1 und nicht gelöscht; das Journal enthält nicht mehr jedes Mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redriven: a move task brought it back from %1 at %2.</source>
        <translation>Erneut zugestellt: Eine Verschiebeaufgabe brachte sie am %2 aus %1 zurück.</translation>
    </message>
    <message>
        <source>Redriven by hand: it came back from %1 at %2.</source>
        <translation>Von Hand erneut zugestellt: Sie kam am %2 aus %1 zurück.</translation>
    </message>
    <message>
        <source>Moved here by a move task from %1 at %2.</source>
        <translation>Von einer Verschiebeaufgabe am %2 aus %1 hierher verschoben.</translation>
    </message>
    <message>
        <source>Moved here by hand from %1 at %2.</source>
        <translation>Von Hand am %2 aus %1 hierher verschoben.</translation>
    </message>
    <message>
        <source>Moved here from %1 at %2.</source>
        <translation>Am %2 aus %1 hierher verschoben.</translation>
    </message>
    <message>
        <source>Sent directly to this dead-letter queue%1: it did not come from another queue.</source>
        <translation>Direkt an diese Dead-Letter-Warteschlange gesendet%1: Sie kam nicht aus einer anderen Warteschlange.</translation>
    </message>
    <message>
        <source>Sent directly to this queue%1; %2 holds it since %3.</source>
        <translation>Direkt an diese Warteschlange gesendet%1; %2 hält sie seit %3.</translation>
    </message>
    <message>
        <source>Sent directly to this queue%1 and delayed until %2.</source>
        <translation>Direkt an diese Warteschlange gesendet%1 und verzögert bis %2.</translation>
    </message>
    <message>
        <source>Sent directly to this queue%1.</source>
        <translation>Direkt an diese Warteschlange gesendet%1.</translation>
    </message>
    <message numerus="yes">
        <source>Received and not deleted %n time(s), so it is back.</source>
        <translation>
            <numerusform>%n-mal empfangen und nicht gelöscht, darum ist sie wieder da.</numerusform>
            <numerusform>%n-mal empfangen und nicht gelöscht, darum ist sie wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent directly to this queue%1; nobody has received it yet.</source>
        <translation>Direkt an diese Warteschlange gesendet%1; noch hat sie niemand empfangen.</translation>
    </message>
    <message numerus="yes">
        <source>A dead letter of %1, received %n time(s).</source>
        <translation>
            <numerusform>Unzustellbar aus %1, %n-mal empfangen.</numerusform>
            <numerusform>Unzustellbar aus %1, %n-mal empfangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the dead-letter queue of %1, but without a mark of where it came from: it may have been sent here.</source>
        <translation>In der Dead-Letter-Warteschlange von %1, aber ohne Kennzeichen, woher sie kam: Sie wurde vielleicht hierher gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s) and not deleted.</source>
        <translation>
            <numerusform>%n-mal empfangen und nicht gelöscht.</numerusform>
            <numerusform>%n-mal empfangen und nicht gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>In this queue and not received yet.</source>
        <translation>In dieser Warteschlange und noch nicht empfangen.</translation>
    </message>
    <message>
        <source> The attribute %1 says: “%2”.</source>
        <translation> Das Attribut %1 sagt: „%2“.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is JSON that is cut off</source>
        <translation>ist abgeschnittenes JSON</translation>
    </message>
    <message>
        <source>is broken JSON</source>
        <translation>ist fehlerhaftes JSON</translation>
    </message>
    <message>
        <source>has text after its JSON</source>
        <translation>hat Text hinter seinem JSON</translation>
    </message>
    <message>
        <source>was written or read in a wrong encoding</source>
        <translation>wurde in falscher Zeichenkodierung geschrieben oder gelesen</translation>
    </message>
    <message>
        <source>is JSON in Base64</source>
        <translation>ist JSON in Base64</translation>
    </message>
    <message>
        <source>is XML, not JSON</source>
        <translation>ist XML, kein JSON</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>each lease ran out untouched after %1 s</source>
        <translation>jeder Empfang lief nach %1 s unberührt ab</translation>
    </message>
    <message>
        <source>each lease was changed by its holder and then ran out</source>
        <translation>jeder Empfang wurde vom Inhaber geändert und lief dann ab</translation>
    </message>
    <message>
        <source>each lease was given back within 1 s of its receive</source>
        <translation>jeder Empfang wurde innerhalb von 1 s zurückgegeben</translation>
    </message>
    <message>
        <source>each lease was given back early</source>
        <translation>jeder Empfang wurde vorzeitig zurückgegeben</translation>
    </message>
    <message>
        <source>leases ended in different ways</source>
        <translation>Empfänge endeten verschieden</translation>
    </message>
    <message>
        <source>below 256 B</source>
        <translation>unter 256 B</translation>
    </message>
    <message>
        <source>256 B to 1 KiB</source>
        <translation>256 B bis 1 KiB</translation>
    </message>
    <message>
        <source>1 to 4 KiB</source>
        <translation>1 bis 4 KiB</translation>
    </message>
    <message>
        <source>4 to 16 KiB</source>
        <translation>4 bis 16 KiB</translation>
    </message>
    <message>
        <source>16 to 64 KiB</source>
        <translation>16 bis 64 KiB</translation>
    </message>
    <message>
        <source>64 to 256 KiB</source>
        <translation>64 bis 256 KiB</translation>
    </message>
    <message>
        <source>256 KiB and more</source>
        <translation>256 KiB und mehr</translation>
    </message>
    <message>
        <source>below 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>1 to 10 s</source>
        <translation>1 bis 10 s</translation>
    </message>
    <message>
        <source>10 s to 1 min</source>
        <translation>10 s bis 1 min</translation>
    </message>
    <message>
        <source>1 to 10 min</source>
        <translation>1 bis 10 min</translation>
    </message>
    <message>
        <source>10 min to 1 h</source>
        <translation>10 min bis 1 h</translation>
    </message>
    <message>
        <source>1 h to 1 d</source>
        <translation>1 h bis 1 d</translation>
    </message>
    <message>
        <source>1 d and more</source>
        <translation>1 d und mehr</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>The body %1</source>
        <comment>1: is not JSON</comment>
        <translation>Der Inhalt %1</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <comment>a list</comment>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is %2, elsewhere %3</source>
        <comment>1: a field, 2 and 3: types</comment>
        <translation>%1 ist %2, sonst %3</translation>
    </message>
    <message>
        <source>%1 is there, elsewhere not</source>
        <translation>%1 ist da, sonst nicht</translation>
    </message>
    <message>
        <source>Another shape: %1</source>
        <translation>Andere Form: %1</translation>
    </message>
    <message>
        <source>%1 = %2, never in what was processed</source>
        <translation>%1 = %2, nie unter Verarbeiteten</translation>
    </message>
    <message>
        <source>%1 is %2, never in what was processed</source>
        <comment>1: a field, 2: negative or zero</comment>
        <translation>%1 ist %2, nie unter Verarbeiteten</translation>
    </message>
    <message>
        <source>Other small groups</source>
        <translation>Andere kleine Gruppen</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Nicht eingeordnet</translation>
    </message>
    <message>
        <source>Your own rule collects these. Redrive, mend or delete them together.</source>
        <translation>Ihre eigene Regel sammelt sie. Stellen Sie sie gemeinsam erneut zu, korrigieren oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>You put these groups together. Take them apart again if they need different repairs.</source>
        <translation>Sie haben diese Gruppen zusammengelegt. Trennen Sie sie wieder, wenn sie verschiedene Korrekturen brauchen.</translation>
    </message>
    <message>
        <source>The consumer said why. Repair that cause first, then redrive a few of them and watch whether they return.</source>
        <translation>Der Verbraucher hat gesagt, warum. Beheben Sie erst die Ursache, stellen Sie dann einige erneut zu und beobachten Sie, ob sie zurückkommen.</translation>
    </message>
    <message>
        <source>Redriving alone will fail again. Look at the producer that wrote these bodies; mend them, or delete them.</source>
        <translation>Erneutes Zustellen allein wird wieder scheitern. Sehen Sie nach dem Erzeuger, der diese Inhalte schrieb; korrigieren oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Find the producer or version that leaves the field out. Set it before you redrive, or let the consumer accept its absence.</source>
        <translation>Finden Sie den Erzeuger oder die Version, die das Feld auslässt. Setzen Sie es vor dem erneuten Zustellen, oder lassen Sie den Verbraucher sein Fehlen hinnehmen.</translation>
    </message>
    <message>
        <source>Find the producer that writes another type. Convert the value, then redrive.</source>
        <translation>Finden Sie den Erzeuger, der einen anderen Typ schreibt. Wandeln Sie den Wert um, dann stellen Sie erneut zu.</translation>
    </message>
    <message>
        <source>A newer producer may have added the field. Update the consumer, or remove the field before you redrive.</source>
        <translation>Ein neuerer Erzeuger hat das Feld vielleicht hinzugefügt. Aktualisieren Sie den Verbraucher, oder entfernen Sie das Feld vor dem erneuten Zustellen.</translation>
    </message>
    <message>
        <source>These look like messages for another queue. Check who sends here and where they belong.</source>
        <translation>Das sieht nach Nachrichten für eine andere Warteschlange aus. Prüfen Sie, wer hierher sendet und wohin sie gehören.</translation>
    </message>
    <message>
        <source>No processed message has this value. Map it to a known one, or teach it to the consumer.</source>
        <translation>Keine verarbeitete Nachricht hat diesen Wert. Ordnen Sie ihn einem bekannten zu, oder bringen Sie ihn dem Verbraucher bei.</translation>
    </message>
    <message>
        <source>No processed message has such a number. Check the producer&apos;s arithmetic before you redrive.</source>
        <translation>Keine verarbeitete Nachricht hat eine solche Zahl. Prüfen Sie die Rechnung des Erzeugers, bevor Sie erneut zustellen.</translation>
    </message>
    <message>
        <source>The consumer is slower than the visibility timeout, or died while it worked. Raise the timeout or let it extend its leases; then redrive.</source>
        <translation>Der Verbraucher ist langsamer als das Sichtbarkeits-Zeitlimit oder starb bei der Arbeit. Erhöhen Sie das Zeitlimit oder lassen Sie ihn verlängern; dann stellen Sie erneut zu.</translation>
    </message>
    <message>
        <source>The consumer asked for more time or a later retry and never deleted the message. Look at its log at those times.</source>
        <translation>Der Verbraucher bat um mehr Zeit oder einen späteren Versuch und löschte die Nachricht nie. Sehen Sie zu diesen Zeiten in sein Protokoll.</translation>
    </message>
    <message>
        <source>The consumer fails on these at once. Look at its log: a poison message, or something it needs was down.</source>
        <translation>Der Verbraucher scheitert daran sofort. Sehen Sie in sein Protokoll: eine vergiftete Nachricht, oder etwas, das er braucht, war ausgefallen.</translation>
    </message>
    <message>
        <source>The consumer gave up on these after some work. Something it calls may have been down; redrive a few of them.</source>
        <translation>Der Verbraucher gab diese nach einiger Arbeit auf. Etwas, das er ruft, war vielleicht ausgefallen; stellen Sie einige erneut zu.</translation>
    </message>
    <message>
        <source>Many small groups. Pin a rule for those that matter to you.</source>
        <translation>Viele kleine Gruppen. Heften Sie eine Regel für die an, auf die es Ihnen ankommt.</translation>
    </message>
    <message>
        <source>Nothing sets these apart. Compare one with a processed message, or redrive one and watch.</source>
        <translation>Nichts unterscheidet diese. Vergleichen Sie eine mit einer verarbeiteten Nachricht, oder stellen Sie eine erneut zu und beobachten Sie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group, and the part of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>an error text decides</source>
        <translation>ein Fehlertext entscheidet</translation>
    </message>
    <message>
        <source>the body decides</source>
        <translation>der Inhalt entscheidet</translation>
    </message>
    <message>
        <source>the journal decides</source>
        <translation>das Journal entscheidet</translation>
    </message>
    <message>
        <source>you decided</source>
        <translation>Sie haben entschieden</translation>
    </message>
    <message>
        <source>nothing decides</source>
        <translation>nichts entscheidet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how leases ended, and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>last held by %1: %2</source>
        <comment>who, and how many</comment>
        <translation>zuletzt gehalten von %1: %2</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <comment>a field</comment>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is of the type: %2</source>
        <comment>a field and its type</comment>
        <translation>%1 ist vom Typ: %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a field and its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>Age when it ended: %1</source>
        <translation>Alter am Ende: %1</translation>
    </message>
    <message>
        <source>Sent from %1</source>
        <comment>1: 14:00 to 14:59 UTC</comment>
        <translation>Gesendet ab %1</translation>
    </message>
    <message>
        <source>Sent by %1</source>
        <translation>Gesendet von %1</translation>
    </message>
    <message>
        <source>&lt;%1 %</source>
        <comment>less than so many percent</comment>
        <translation>&lt;%1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ui::wirecopy</name>
    <message>
        <source>… cut: %1 of %2 are kept.
</source>
        <translation>… gekürzt: %1 von %2 sind noch da.
</translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation>in diesem Programm</translation>
    </message>
</context>
<context>
    <name>ui::wirefilter</name>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no such sign; equal is ==</source>
        <translation>Ein solches Zeichen gibt es nicht; gleich ist ==</translation>
    </message>
    <message>
        <source>No operation of this window is called %1.</source>
        <translation>Keine Operation dieses Fensters heißt %1.</translation>
    </message>
    <message>
        <source>This is longer than a filter may be.</source>
        <translation>Das ist länger, als ein Filter sein darf.</translation>
    </message>
    <message>
        <source>Something stands here that belongs to nothing.</source>
        <translation>Hier steht etwas, das zu nichts gehört.</translation>
    </message>
    <message>
        <source>There are too many brackets.</source>
        <translation>Es sind zu viele Klammern.</translation>
    </message>
    <message>
        <source>The bracket is not closed.</source>
        <translation>Die Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A word or a comparison belongs here.</source>
        <translation>Hierher gehört ein Wort oder ein Vergleich.</translation>
    </message>
    <message>
        <source>There is no such field. Fields are %1.</source>
        <translation>Ein solches Feld gibt es nicht. Felder sind %1.</translation>
    </message>
    <message>
        <source>A value belongs after the sign.</source>
        <translation>Nach dem Zeichen gehört ein Wert.</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>Das ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>A number belongs here.</source>
        <translation>Hierher gehört eine Zahl.</translation>
    </message>
</context>
</TS>
