import { answerGate } from "./answer-gate.ts";
import type { GateRequest } from "./gate-request.ts";

/** The gate's process: a request on standard input, the result on standard output, both JSON. It says nothing else, so that no value gets out. */
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const request = JSON.parse(Buffer.concat(pieces).toString("utf8")) as GateRequest;
process.stdout.write(JSON.stringify(await answerGate(request)));
