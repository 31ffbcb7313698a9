import fc from 'fast-check';
import type { Fault } from '../../gateways';
import { DAMAGES, type Damage } from './trafficDamage';

/** What people do in the chats of an account; a chat is counted from the top of the list. */
export type Happening =
	/** Messages come in, a second after all before. */
	| { kind: 'message'; chat: number; count: number }
	/** A message comes in, in the very second of the newest of all. */
	| { kind: 'sameSecond'; chat: number }
	/** So many chats get a message each. */
	| { kind: 'burst'; chats: number }
	/** The owner writes: a newer message, and none unread. */
	| { kind: 'own'; chat: number }
	/** The owner reads. */
	| { kind: 'read'; chat: number }
	/** A chat appears whose last message is that much older than the newest of all; null: without one. */
	| { kind: 'appear'; hoursOlder: number | null }
	/** The last message is deleted, and the one before it is a minute older. */
	| { kind: 'delete'; chat: number }
	| { kind: 'pin'; chat: number };

/** What only happens between two polls: a list that shrinks while it is read hides chats for a while. */
export type Absence =
	| { kind: 'leave'; chat: number }
	| { kind: 'return' }
	/** A person shows the LID beside the number, or the LID alone, or both again. */
	| { kind: 'goOver'; chat: number }
	/** A person who shows both stands in the list once more, by the LID. */
	| { kind: 'duplicate'; chat: number };

/** One poll, and what happens before its first request is answered, its second, and so on. */
export type PollStep = {
	kind: 'poll';
	whileRead: Happening[][];
	/** The request that goes wrong, counted from 0. */
	failure: { request: number; fault: Fault } | null;
	/** Two polls at the same time. */
	twice: boolean;
	/** Whether n8n dies before it has kept what the poll found, and starts again. */
	dies: boolean;
};

export type Step =
	| Happening
	| Absence
	| PollStep
	| { kind: 'time'; seconds: number }
	/** n8n ends and starts again, between two polls. */
	| { kind: 'restart' }
	/** The person publishes the workflow with other hours for inactive chats. */
	| { kind: 'hours'; inactiveHours: number }
	/** What n8n had kept is damaged, and the trigger begins anew. */
	| { kind: 'damage'; damage: Damage };

const chat = fc.nat(200);
/** The same few people, so that something comes of what happens to them. */
const chatOnTop = fc.nat(3);

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ kind: kind('message'), chat, count: fc.integer({ min: 1, max: 4 }) }),
	},
	{ weight: 2, arbitrary: fc.record({ kind: kind('sameSecond'), chat }) },
	{ weight: 1, arbitrary: fc.record({ kind: kind('burst'), chats: fc.nat(25) }) },
	{ weight: 2, arbitrary: fc.record({ kind: kind('own'), chat }) },
	{ weight: 3, arbitrary: fc.record({ kind: kind('read'), chat }) },
	{
		weight: 2,
		arbitrary: fc.record({ kind: kind('appear'), hoursOlder: fc.constantFrom(0, 0, 5, 40, null) }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: kind('delete'), chat }) },
	{ weight: 1, arbitrary: fc.record({ kind: kind('pin'), chat }) },
);

const absence: fc.Arbitrary<Absence> = fc.oneof(
	fc.record({ kind: kind('leave'), chat }),
	fc.record({ kind: kind('return') }),
	fc.record({ kind: kind('goOver'), chat: chatOnTop }),
	fc.record({ kind: kind('duplicate'), chat: chatOnTop }),
);

const fault: fc.Arbitrary<Fault> = fc.constantFrom<Fault[]>(
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 401 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '30' } },
	{ kind: 'reset' },
	{ kind: 'truncated' },
	{ kind: 'emptyBody' },
);

const seldom = fc.integer({ min: 1, max: 8 }).map((count) => count === 8);

const aPoll: fc.Arbitrary<PollStep> = fc.record({
	kind: kind('poll'),
	whileRead: fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Happening[][]>([]) },
		{ weight: 1, arbitrary: fc.array(fc.array(happening, { maxLength: 2 }), { maxLength: 8 }) },
	),
	failure: fc.oneof(
		{ weight: 6, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.record({ request: fc.nat(4), fault }) },
	),
	twice: seldom,
	dies: fc.constant(false),
});

const time = fc.record({
	kind: kind('time'),
	seconds: fc.constantFrom(0, 1, 60, 60, 600, 900, 3600, 30_000),
});

const otherHours = fc.record({
	kind: kind('hours'),
	inactiveHours: fc.constantFrom(0.25, 1, 4, 9),
});

const damage = fc.record({ kind: kind('damage'), damage: fc.constantFrom(...DAMAGES) });

/** Hours of an account, of which n8n lives through all. */
export const unbroken: fc.Arbitrary<Step[]> = hours(
	{ weight: 6, arbitrary: happening },
	{ weight: 2, arbitrary: absence },
	{ weight: 4, arbitrary: time },
	{ weight: 6, arbitrary: aPoll },
);

/** Hours of an account, while n8n ends or dies now and then. */
export const withRestarts: fc.Arbitrary<Step[]> = hours(
	{ weight: 6, arbitrary: happening },
	{ weight: 2, arbitrary: absence },
	{ weight: 4, arbitrary: time },
	{ weight: 5, arbitrary: aPoll },
	{ weight: 1, arbitrary: aPoll.map((step): PollStep => ({ ...step, dies: true })) },
	{ weight: 1, arbitrary: fc.record({ kind: kind('restart') }) },
	{ weight: 1, arbitrary: fc.oneof(otherHours, damage) },
);

function hours(...steps: Array<{ weight: number; arbitrary: fc.Arbitrary<Step> }>) {
	return fc.array(fc.oneof(...steps), { minLength: 20, maxLength: 80, size: 'max' });
}

function kind<Kind extends string>(name: Kind): fc.Arbitrary<Kind> {
	return fc.constant(name);
}
