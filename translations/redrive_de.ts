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
    <name>ui::FactsTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
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
        <source>Progress of the redrive</source>
        <translation>Fortschritt der erneuten Zustellung</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop the redrive</source>
        <translation>Erneute Zustellung stoppen</translation>
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
        <source>The broker's time is paused: no timeout, delay or retention ends until it runs again.</source>
        <translation>Die Zeit des Brokers ist angehalten: Kein Zeitlimit, keine Verzögerung und keine Aufbewahrung endet, bis sie wieder läuft.</translation>
    </message>
    <message>
        <source>&amp;Run time</source>
        <translation>Zeit &amp;laufen lassen</translation>
    </message>
    <message>
        <source>The broker's time runs at ×%1.</source>
        <translation>Die Zeit des Brokers läuft mit ×%1.</translation>
    </message>
    <message>
        <source>&amp;Real speed</source>
        <translation>&amp;Echte Geschwindigkeit</translation>
    </message>
    <message>
        <source>The broker's time is %1 ahead.</source>
        <translation>Die Zeit des Brokers ist %1 voraus.</translation>
    </message>
    <message>
        <source>%1 of %2 selected · %3</source>
        <translation>%1 von %2 ausgewählt · %3</translation>
    </message>
    <message>
        <source>Moving to %1: %2 of %3</source>
        <translation>Verschieben nach %1: %2 von %3</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Redrive</source>
        <translation>Ü&amp;ber Redrive</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>Copy the lines that point an app at this broker</source>
        <translation>Zeilen kopieren, die eine Anwendung auf diesen Broker richten</translation>
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
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
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
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
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
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Find in messages</source>
        <translation>In Nachrichten &amp;suchen</translation>
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
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
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
        <source>About Redrive</source>
        <translation>Über Redrive</translation>
    </message>
    <message>
        <source>Redrive %1

A native console for message queues, with the broker inside.

Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Redrive %1

Eine native Konsole für Nachrichten-Warteschlangen mit eingebautem Broker.

Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
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
        <source>59 min ago</source>
        <translation>vor 59 min</translation>
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
        <source>This connection cannot move messages by their ID.</source>
        <translation>Diese Verbindung kann Nachrichten nicht anhand ihrer ID verschieben.</translation>
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
        <source>{"orderId": 103}</source>
        <translation>{"bestellung": 103}</translation>
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
    <name>ui::Workbench</name>
    <message>
        <source>&amp;Create a queue…</source>
        <translation>Warteschlange &amp;anlegen …</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Noch keine Warteschlangen</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>Wählen Sie eine Warteschlange</translation>
    </message>
    <message>
        <source>Point your app here: any AWS SDK or tool with these settings talks to this broker. The queues it creates appear here at once, or create one yourself.</source>
        <translation>Richten Sie Ihre Anwendung hierher: Jedes AWS SDK und Werkzeug spricht mit diesen Einstellungen mit diesem Broker. Die Warteschlangen, die es anlegt, erscheinen hier sofort; oder legen Sie selbst eine an.</translation>
    </message>
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
        <source>Nothing was deleted from %1.</source>
        <translation>Aus %1 wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>%1 deleted from %2, %3 not.</source>
        <translation>%1 aus %2 gelöscht, %3 nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted from %1</source>
        <translation>
            <numerusform>%n Nachricht aus %1 gelöscht</numerusform>
            <numerusform>%n Nachrichten aus %1 gelöscht</numerusform>
            </translation>
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
        <source>Purged %1</source>
        <translation>%1 geleert</translation>
    </message>
    <message>
        <source>%1 was not purged.</source>
        <translation>%1 wurde nicht geleert.</translation>
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
        <source>Deleted the queue %1</source>
        <translation>Warteschlange %1 gelöscht</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
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
        <source>Move %1 from %2?</source>
        <translation>%1 aus %2 verschieben?</translation>
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
        <source>%1 of %2 moved from %3 to %4</source>
        <translation>%1 von %2 aus %3 nach %4 verschoben</translation>
    </message>
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
    <message>
        <source>Create one here. Apps cannot connect to this broker yet.</source>
        <translation>Legen Sie hier eine an. Anwendungen können sich noch nicht mit diesem Broker verbinden.</translation>
    </message>
</context>
<context>
    <name>ui::text</name>
    <message>
        <source>No answer from the broker. Check that it runs and that the address is right.</source>
        <translation>Keine Antwort vom Broker. Prüfen Sie, ob er läuft und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The answer could not be read. Check that the address is a message broker.</source>
        <translation>Die Antwort war nicht lesbar. Prüfen Sie, ob unter der Adresse ein Nachrichten-Broker läuft.</translation>
    </message>
    <message>
        <source>This queue no longer exists. Choose another one.</source>
        <translation>Diese Warteschlange gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A queue of this name exists with other settings. Choose another name or use the same settings.</source>
        <translation>Eine Warteschlange dieses Namens gibt es mit anderen Einstellungen. Wählen Sie einen anderen Namen oder dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>A queue of this name was deleted less than 60 seconds ago. Wait a minute, then create it again.</source>
        <translation>Eine Warteschlange dieses Namens wurde vor weniger als 60 Sekunden gelöscht. Legen Sie sie in einer Minute wieder an.</translation>
    </message>
    <message>
        <source>This queue was purged less than 60 seconds ago. Wait a minute, then purge it again.</source>
        <translation>Diese Warteschlange wurde vor weniger als 60 Sekunden geleert. Leeren Sie sie in einer Minute wieder.</translation>
    </message>
    <message>
        <source>The message is no longer in this queue: it was deleted, moved or it expired.</source>
        <translation>Die Nachricht ist nicht mehr in dieser Warteschlange: Sie wurde gelöscht, verschoben oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>A consumer holds the message. Wait until its visibility timeout ends.</source>
        <translation>Ein Empfänger hat die Nachricht. Warten Sie, bis ihr Sichtbarkeits-Zeitlimit endet.</translation>
    </message>
    <message>
        <source>The body holds a character that messages may not have. Remove control characters and send again.</source>
        <translation>Der Inhalt enthält ein unerlaubtes Zeichen. Entfernen Sie Steuerzeichen und senden Sie erneut.</translation>
    </message>
    <message>
        <source>A limit of the service is reached. Wait until fewer messages are in flight.</source>
        <translation>Eine Grenze des Dienstes ist erreicht. Warten Sie, bis weniger Nachrichten in Arbeit sind.</translation>
    </message>
    <message>
        <source>Too many requests at a time. Wait a moment and try again.</source>
        <translation>Zu viele Anfragen auf einmal. Warten Sie kurz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key of this queue may not be used. Check the key policy.</source>
        <translation>Der Schlüssel dieser Warteschlange darf nicht benutzt werden. Prüfen Sie seine Richtlinie.</translation>
    </message>
    <message>
        <source>You may not do this here. Check the access policy of the queue.</source>
        <translation>Das ist hier nicht erlaubt. Prüfen Sie die Zugriffsrichtlinie der Warteschlange.</translation>
    </message>
    <message>
        <source>The broker cannot store anything now. Free disk space or look at its log, then try again.</source>
        <translation>Der Broker kann gerade nichts speichern. Schaffen Sie Platz oder sehen Sie in sein Protokoll, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The broker failed; the outcome is unknown. Refresh before you try again.</source>
        <translation>Der Broker ist gescheitert; das Ergebnis ist unbekannt. Aktualisieren Sie, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>This endpoint cannot do that.</source>
        <translation>Dieser Endpunkt kann das nicht.</translation>
    </message>
    <message>
        <source>This endpoint does not know the operation.</source>
        <translation>Dieser Endpunkt kennt die Operation nicht.</translation>
    </message>
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
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
</context>
</TS>
