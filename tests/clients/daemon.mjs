// SPDX-License-Identifier: GPL-3.0-or-later
// Starts and stops a real redrived for the tests of JavaScript clients.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, openSync, closeSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class Daemon {
    #folder = mkdtempSync(join(tmpdir(), "redrive-clients-"));
    #options;
    #process;
    port = 0;

    constructor(options = []) {
        this.#options = options;
    }

    get url() {
        return `http://127.0.0.1:${this.port}`;
    }

    get #log() {
        return join(this.#folder, "log");
    }

    async start() {
        const log = openSync(this.#log, "a");
        this.#process = spawn(
            process.env.REDRIVED,
            ["--data", join(this.#folder, "workspace.redrive"), "--listen", `127.0.0.1:${this.port}`, ...this.#options],
            { stdio: ["ignore", "pipe", log] },
        );
        closeSync(log);
        this.port = await this.#listeningPort();
    }

    #listeningPort() {
        let said = "";
        return new Promise((resolve, reject) => {
            this.#process.stdout.on("data", (chunk) => {
                said += chunk;
                const found = /listening on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(said);
                if (found) {
                    resolve(Number(found[1]));
                }
            });
            this.#process.once("exit", () => reject(new Error(`redrived did not start: ${readFileSync(this.#log, "utf8")}`)));
        });
    }

    /** SIGTERM; answers the exit code. */
    async stop() {
        const ended = once(this.#process, "exit");
        this.#process.kill("SIGTERM");
        const [code] = await ended;
        return code;
    }

    async kill() {
        if (this.#process.exitCode === null && this.#process.signalCode === null) {
            const ended = once(this.#process, "exit");
            this.#process.kill("SIGKILL");
            await ended;
        }
    }

    async remove() {
        await this.kill();
        rmSync(this.#folder, { recursive: true });
    }

    /** An operation of the Redrive service. */
    async redrive(operation, document = {}) {
        const answer = await fetch(this.url, {
            method: "POST",
            headers: { "Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": `Redrive.${operation}` },
            body: JSON.stringify(document),
        });
        const text = await answer.text();
        if (!answer.ok) {
            throw new Error(`${operation}: ${answer.status} ${text}`);
        }
        return JSON.parse(text);
    }

    jump(seconds) {
        return this.redrive("ControlClock", { Action: "Jump", By: seconds * 1000 });
    }

    pause() {
        return this.redrive("ControlClock", { Action: "Pause" });
    }

    /** Answers the first of `answer()`'s values that `isWanted`; asks again whenever something changed in the broker. */
    async until(answer, isWanted) {
        for (let cursor = 0, turn = 0; turn < 200; ++turn) {
            const value = await answer();
            if (isWanted(value)) {
                return value;
            }
            cursor = (await this.redrive("Snapshot", { Cursor: cursor, WaitMilliseconds: 500 })).Cursor;
        }
        throw new Error("waited in vain");
    }
}
