import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Dialect } from './dialect';
import type { Fault } from './faults';

const JSON_TYPE = 'application/json; charset=utf-8';
const TRICKLE_MILLISECONDS = 100;
const HTML = '<!DOCTYPE html><html><head><title>Gateway</title></head><body>Hello</body></html>';

/** Sends the true answer, or what the fault makes of it. */
export async function deliver(
	response: ServerResponse,
	fault: Fault | null,
	trueAnswer: () => Answer,
	dialect: Dialect,
): Promise<void> {
	switch (fault?.kind) {
		case undefined:
			return send(response, trueAnswer());
		case 'latency':
			// Without a hold on the process: it may end before the answer is due.
			await wait(fault.ms, undefined, { ref: false });
			return send(response, trueAnswer());
		case 'status':
			return send(response, fault);
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		case 'truncated':
			return sendHalf(response, trueAnswer());
		case 'brokenOff':
			return breakOff(response, trueAnswer());
		case 'html':
			return sendText(response, fault.status ?? 200, HTML, { 'content-type': 'text/html' });
		case 'emptyBody':
			return send(response, { status: 200 });
		case 'errorWith200':
			return send(response, { status: 200, body: dialect.failureWith200(fault.error) });
		case 'hang':
			return;
		case 'trickle':
			return trickle(response);
		case 'redirect':
			return send(response, { status: 302, headers: { location: fault.location } });
		case 'raw':
			return fault.write(response);
		case 'answer':
			return send(response, { status: 200, body: fault.body });
	}
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
	const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : JSON_TYPE;
	sendText(response, status, written(body), {
		...(body === undefined ? {} : { 'content-type': type }),
		...headers,
	});
}

function sendHalf(response: ServerResponse, answer: Answer): void {
	const whole = written(answer.body);
	const half = whole.slice(0, whole.length / 2);
	sendText(response, answer.status, half, { 'content-type': JSON_TYPE });
}

function breakOff(response: ServerResponse, answer: Answer): void {
	const whole = Buffer.from(written(answer.body));
	response.writeHead(answer.status, {
		'content-type': JSON_TYPE,
		'content-length': whole.length,
	});
	// Only once the half is on its way, or the client would see a plain reset.
	response.write(whole.subarray(0, whole.length / 2), () => response.socket?.destroy());
}

function trickle(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': JSON_TYPE });
	const drip = setInterval(() => response.write(' '), TRICKLE_MILLISECONDS);
	response.once('close', () => clearInterval(drip));
}

function sendText(
	response: ServerResponse,
	status: number,
	text: string,
	headers: Record<string, string>,
): void {
	response.writeHead(status, { 'content-length': Buffer.byteLength(text), ...headers }).end(text);
}

function written(body: unknown): string {
	if (body === undefined) return '';
	return typeof body === 'string' ? body : JSON.stringify(body);
}
