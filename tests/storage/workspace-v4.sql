-- A workspace as format 4 left it: one queue, one message ready, one of the group tenant-7 in flight. SPDX-License-Identifier: GPL-3.0-or-later
BEGIN;
CREATE TABLE asideBody(
  id INT,
  md5,
  data,
  extra
);
CREATE TABLE asideDedup(
  ord INT,
  queue INT,
  scope TEXT,
  id TEXT,
  "key" INT,
  until INT,
  rowSum INT
);
CREATE TABLE asideGoneQueue(id INT,arn TEXT,rowSum INT);
CREATE TABLE asideMessage(
  "key" INT,
  queue INT,
  body INT,
  lineage INT,
  ord INT,
  sent INT,
  source INT,
  size INT,
  md5,
  placeSum INT,
  due INT,
  state INT,
  dueSum INT,
  "first" INT,
  receives INT,
  countSum INT
, grp, leased, moved);
CREATE TABLE asideMoveTask(
  id INT,
  source INT,
  sourceArn TEXT,
  destinationArn TEXT,
  perSecond INT,
  moved INT,
  toMove INT,
  status INT,
  failure TEXT,
  started INT,
  ended INT,
  "last" INT,
  rowSum INT
);
CREATE TABLE asideQueue(
  id INT,
  account TEXT,
  region TEXT,
  name TEXT,
  created INT,
  modified INT,
  attributes,
  tags,
  rowSum INT
);
CREATE TABLE asideSweep(
  queue INT,
  through INT,
  rowSum INT
);
CREATE TABLE body (
            id INTEGER PRIMARY KEY,
            md5 BLOB NOT NULL,
            data BLOB NOT NULL,
            extra BLOB
        ) STRICT;
INSERT INTO "body" VALUES(2,X'21CD5B64C443FBBE0D5FD9706F242058',X'68656C6C6F2066726F6D20616E206561726C6965722076657273696F6E',X'010C3030303030303030303030300000057072696365064E756D6265720531392E3939CBD0B114');
INSERT INTO "body" VALUES(3,X'A9F0E61A137D86AA9DB53465E0801612',X'7365636F6E64',X'010C3030303030303030303030300874656E616E742D3700BF35F76C');
CREATE TABLE dedup (
            ord INTEGER PRIMARY KEY,
            queue INTEGER NOT NULL,
            scope TEXT,
            id TEXT NOT NULL,
            key INTEGER NOT NULL,
            until INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
CREATE TABLE doomed (body INTEGER PRIMARY KEY) STRICT;
CREATE TABLE goneQueue (
            id INTEGER PRIMARY KEY,
            arn TEXT NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
CREATE TABLE journal (
            first INTEGER PRIMARY KEY,
            last INTEGER NOT NULL,
            fromTime INTEGER NOT NULL,
            toTime INTEGER NOT NULL,
            eventsSum INTEGER NOT NULL,
            events BLOB NOT NULL
        ) STRICT;
CREATE TABLE message (
            key INTEGER PRIMARY KEY,
            queue INTEGER NOT NULL,
            body INTEGER NOT NULL,
            lineage INTEGER NOT NULL,
            ord INTEGER NOT NULL,
            sent INTEGER NOT NULL,
            source INTEGER NOT NULL,
            size INTEGER NOT NULL,
            md5 BLOB NOT NULL,
            placeSum INTEGER NOT NULL,
            due INTEGER NOT NULL,
            state INTEGER NOT NULL,
            dueSum INTEGER NOT NULL,
            first INTEGER NOT NULL,
            receives INTEGER NOT NULL,
            countSum INTEGER NOT NULL
        , grp TEXT, leased INTEGER NOT NULL DEFAULT 0, moved INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "message" VALUES(2,1,2,2,2,10000,0,45,X'21CD5B64C443FBBE0D5FD9706F242058',-1484135153,10000,0,434601510,0,0,-175628541,NULL,0,0);
INSERT INTO "message" VALUES(3,1,3,3,3,10000,0,6,X'A9F0E61A137D86AA9DB53465E0801612',-346184614,40000,2,1647720516,11000,2,-983203069,'tenant-7',11000,0);
CREATE TABLE moveTask (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            sourceArn TEXT NOT NULL,
            destinationArn TEXT NOT NULL,
            perSecond INTEGER NOT NULL,
            moved INTEGER NOT NULL,
            toMove INTEGER NOT NULL,
            status INTEGER NOT NULL,
            failure TEXT NOT NULL,
            started INTEGER NOT NULL,
            ended INTEGER NOT NULL,
            last INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
CREATE TABLE queue (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL,
            region TEXT NOT NULL,
            name TEXT NOT NULL,
            created INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            attributes BLOB NOT NULL,
            tags BLOB NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
INSERT INTO "queue" VALUES(1,'000000000000','us-east-1','queue-1',1000,2000,X'06506F6C696379AC02707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070115669736962696C69747954696D656F7574023330',X'05656D70747900047465616D066F7264657273',1455888718);
CREATE TABLE state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            nextKey INTEGER NOT NULL,
            nextEvent INTEGER NOT NULL,
            engineTime INTEGER NOT NULL,
            secret INTEGER NOT NULL,
            countersSum INTEGER NOT NULL,
            clean INTEGER NOT NULL
        ) STRICT;
INSERT INTO "state" VALUES(1,4,9,11000,-6731058424218039480,-1631588605,1);
CREATE TABLE sweep (
            queue INTEGER PRIMARY KEY,
            through INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
PRAGMA application_id = 1380209238;
PRAGMA user_version = 4;
COMMIT;
