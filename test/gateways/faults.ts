import type { ServerResponse } from 'node:http';
import type { RecordedRequest } from './recordedRequest';

/** One way in which a gateway, or the network before it, misbehaves. */
export type Fault =
	/** The true answer, late. */
	| { kind: 'latency'; ms: number }
	/** That status instead of the answer; a string is sent as text, all else as JSON. */
	| { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
	/** The connection is reset before a word is said. */
	| { kind: 'reset' }
	/** The first half of the true answer, as though it were the whole. */
	| { kind: 'truncated' }
	/** The first half of the true answer, the whole announced, then the connection breaks. */
	| { kind: 'brokenOff' }
	/** A page of HTML, with 200 unless said otherwise. */
	| { kind: 'html'; status?: number }
	/** 200 and nothing else. */
	| { kind: 'emptyBody' }
	/** A failure in the gateway's own words, with 200. */
	| { kind: 'errorWith200'; error: string }
	/** Never answers. */
	| { kind: 'hang' }
	/** A byte now and then, without an end. */
	| { kind: 'trickle' }
	/** 302 to another address. */
	| { kind: 'redirect'; location: string }
	/** 200 with that JSON instead of the answer. */
	| { kind: 'answer'; body: unknown }
	/** Whatever the test writes, be it HTTP or not. */
	| { kind: 'raw'; write: (response: ServerResponse) => void };

/** Which requests a fault is for. */
export type RequestPredicate = (request: RecordedRequest) => boolean;

/** Decides for each request whether something goes wrong, and what. */
export class FaultSwitch {
	private queued: Fault[] = [];
	private conditional: Array<{ predicate: RequestPredicate; fault: Fault }> = [];
	private constant: Fault | null = null;

	/** The next `times` requests, whatever they ask. */
	failNext(fault: Fault, times = 1): void {
		for (let count = 0; count < times; count++) this.queued.push(fault);
	}

	/** Every request from now on; null ends it. */
	failAlways(fault: Fault | null): void {
		this.constant = fault;
	}

	/** Every request the predicate picks. */
	failWhen(predicate: RequestPredicate, fault: Fault): void {
		this.conditional.push({ predicate, fault });
	}

	/** The fault of this request: a queued one first, then a condition's, then the constant one. */
	take(request: RecordedRequest): Fault | null {
		return (
			this.queued.shift() ??
			this.conditional.find(({ predicate }) => predicate(request))?.fault ??
			this.constant
		);
	}

	/** Everything works again. */
	clear(): void {
		this.queued = [];
		this.conditional = [];
		this.constant = null;
	}
}
