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
        <source>Sent to %1 as %2</source>
        <translation>An %1 gesendet als %2</translation>
    </message>
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
        <source>Every message is deleted, also those in flight and delayed. The queue and its settings stay.</source>
        <translation>Alle Nachrichten werden gelöscht, auch die in Arbeit und die verzögerten. Die Warteschlange und ihre Einstellungen bleiben.</translation>
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
</context>
<context>
    <name>ui::BodyView</name>
    <message>
        <source>Message body</source>
        <translation>Nachrichteninhalt</translation>
    </message>
    <message>
        <source>&amp;Format JSON</source>
        <translation>JSON &amp;formatieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
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
</context>
<context>
    <name>ui::ConfirmDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
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
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
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
        <source>&amp;Visibility timeout</source>
        <translation>&amp;Sichtbarkeits-Zeitlimit</translation>
    </message>
    <message>
        <source>De&amp;livery delay</source>
        <translation>Zustell&amp;verzögerung</translation>
    </message>
    <message>
        <source>&amp;Retention</source>
        <translation>Auf&amp;bewahrung</translation>
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
        <source>Deduplicate by the &amp;content of the body</source>
        <translation>Dubletten am Dubletten am &amp;Inhalt des Textes erkennenamp;Inhalt erkennen</translation>
    </message>
    <message>
        <source>Deduplicate and limit the queue as a whole</source>
        <translation>Dubletten und Grenzen für die ganze Warteschlange</translation>
    </message>
    <message>
        <source>Deduplicate and limit each message group (high throughput)</source>
        <translation>Dubletten und Grenzen je Nachrichtengruppe (hoher Durchsatz)</translation>
    </message>
    <message>
        <source>Sends without a deduplication ID get one made of their body.</source>
        <translation>Wer ohne Deduplizierungs-ID sendet, bekommt eine aus dem Inhalt gebildete.</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>Durch&amp;satz</translation>
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
        <source>Code: %1
The broker said: %2</source>
        <translation>Code: %1
Der Broker sagte: %2</translation>
    </message>
    <message>
        <source>The broker&apos;s own words</source>
        <translation>Die Worte des Brokers</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
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
        <source>What happened to this message</source>
        <translation>Was mit dieser Nachricht geschah</translation>
    </message>
    <message>
        <source>Attributes (%1)</source>
        <translation>Attribute (%1)</translation>
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
        <source>Dead letter of</source>
        <translation>Unzustellbar aus</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Trace header</source>
        <translation>Trace-Kopf</translation>
    </message>
    <message>
        <source>MD5 of body</source>
        <translation>MD5 des Inhalts</translation>
    </message>
    <message>
        <source>This connection keeps no record of what happened to a message.</source>
        <translation>Diese Verbindung zeichnet nicht auf, was mit einer Nachricht geschah.</translation>
    </message>
    <message>
        <source>Older events are no longer kept.</source>
        <translation>Ältere Ereignisse sind nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Deduplication ID</source>
        <translation>Deduplizierungs-ID</translation>
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
    <name>ui::Layouts</name>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
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
        <source>&amp;Send message…</source>
        <translation>Nachricht &amp;senden …</translation>
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
        <source>Writes a message and sends it to the open queue</source>
        <translation>Schreibt eine Nachricht und sendet sie an die offene Warteschlange</translation>
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
        <source>Deletes all messages of the open queue, after asking</source>
        <translation>Löscht alle Nachrichten der offenen Warteschlange, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Deletes the open queue with all its messages, after asking</source>
        <translation>Löscht die offene Warteschlange mit allen Nachrichten, nach einer Rückfrage</translation>
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
</context>
<context>
    <name>ui::MessagesModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>until %1 (%2)</source>
        <translation>bis %1 (%2)</translation>
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
        <source>Receives</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPane</name>
    <message>
        <source>&amp;Send message…</source>
        <translation>Nachricht &amp;senden …</translation>
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
        <source>Find in bodies (Ctrl+F)</source>
        <translation>In Inhalten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find in message bodies</source>
        <translation>In Nachrichteninhalten suchen</translation>
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
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>Keine Nachricht passt</translation>
    </message>
    <message>
        <source>%1 has %2 messages; none of them fits the filter.</source>
        <translation>%1 hat %2 Nachrichten; keine davon passt zum Filter.</translation>
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
        <source> · F5 reads again</source>
        <translation> · F5 liest neu</translation>
    </message>
    <message>
        <source>%1 match · %2 scanned · complete</source>
        <translation>%1 passen · %2 geprüft · vollständig</translation>
    </message>
    <message>
        <source>%1 match · %2 scanned · more to come</source>
        <translation>%1 passen · %2 geprüft · es folgen weitere</translation>
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
    <name>ui::QueuePage</name>
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
        <source>%1 dead in %2</source>
        <translation>%1 unzustellbar in %2</translation>
    </message>
    <message>
        <source>Messages go to %1 after %2 failed receives. Click to open it.</source>
        <translation>Nachrichten kommen nach %2 erfolglosen Empfängen nach %1. Klicken öffnet sie.</translation>
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
        <source>Writes a message and sends it to this queue</source>
        <translation>Schreibt eine Nachricht und sendet sie an diese Warteschlange</translation>
    </message>
    <message>
        <source>Sends all dead letters back to where they came from</source>
        <translation>Schickt alle unzustellbaren Nachrichten dorthin zurück, woher sie kamen</translation>
    </message>
</context>
<context>
    <name>ui::QueuesModel</name>
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
</context>
<context>
    <name>ui::SendMessageDialog</name>
    <message>
        <source>Send message to %1</source>
        <translation>Nachricht an %1 senden</translation>
    </message>
    <message>
        <source>{&quot;orderId&quot;: 103}</source>
        <translation>{&quot;bestellung&quot;: 103}</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Inhalt</translation>
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
        <source>needed unless the queue deduplicates by content</source>
        <translation>nötig, wenn die Warteschlange nicht nach Inhalt entdoppelt</translation>
    </message>
    <message>
        <source>Message &amp;group ID</source>
        <translation>Nachrichten&amp;gruppe</translation>
    </message>
    <message>
        <source>Deduplication &amp;ID</source>
        <translation>Entdopplungs-&amp;ID</translation>
    </message>
    <message>
        <source>as the queue says (%1)</source>
        <translation>wie die Warteschlange (%1)</translation>
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
        <source>&amp;Send message</source>
        <translation>Nachricht &amp;senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>none; gives tenants a fair share of the queue</source>
        <translation>keine; gibt Mandanten einen fairen Anteil an der Warteschlange</translation>
    </message>
    <message>
        <source>messages of one group keep their order</source>
        <translation>Nachrichten einer Gruppe behalten ihre Reihenfolge</translation>
    </message>
    <message>
        <source>A second send with the same ID within five minutes is answered, but not added.</source>
        <translation>Ein zweites Senden mit derselben ID binnen fünf Minuten wird beantwortet, aber nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>from the body unless you give one</source>
        <translation>aus dem Inhalt, wenn Sie keine angeben</translation>
    </message>
    <message>
        <source>needed: this queue does not deduplicate by content</source>
        <translation>nötig: Diese Warteschlange erkennt Dubletten nicht am Inhalt</translation>
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
</context>
<context>
    <name>ui::validation</name>
    <message>
        <source>An attribute has no name.</source>
        <translation>Ein Attribut hat keinen Namen.</translation>
    </message>
    <message>
        <source>An attribute name may have at most 256 characters.</source>
        <translation>Ein Attributname darf höchstens 256 Zeichen haben.</translation>
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
        <source>Character %1 (U+%2) cannot be in a message. Remove it.</source>
        <translation>Zeichen %1 (U+%2) kann nicht in einer Nachricht stehen. Entfernen Sie es.</translation>
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
        <source>The value of “%1” is not a number.</source>
        <translation>Der Wert von „%1“ ist keine Zahl.</translation>
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
        <source>The message has %1; at most %2 can be sent.</source>
        <translation>Die Nachricht hat %1; höchstens %2 können gesendet werden.</translation>
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
        <source>This could not be read, what is shown is old. %1</source>
        <translation>Das konnte nicht gelesen werden, das Gezeigte ist alt. %1</translation>
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
</TS>
