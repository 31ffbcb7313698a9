import fc from 'fast-check';
import { manyChats } from '../../gateways';
import { LivingAccount, moves } from '../../gateways/livingAccount';
import { randomNumbers } from '../../unit/randomNumbers';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup();

const scene = fc.record({
	chats: fc.nat(80),
	pageSize: fc.integer({ min: 1, max: 25 }),
	pagesAtOnce: fc.integer({ min: 1, max: 8 }),
	capPageSize: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
	repeatLastPage: fc.boolean(),
	overlapLastPage: fc.boolean(),
	wrapInValue: fc.boolean(),
	happenings: moves,
});

test.each(supporting('pages'))(
	'%s: every chat that was there throughout comes exactly once, however the list moves',
	async (name) => {
		const gateway = setup().gateways[name];
		const property = fc.asyncProperty(
			scene,
			async ({ chats, pageSize, pagesAtOnce, happenings, ...behaviour }) => {
				gateway.reset();
				gateway.account.chats.splice(0, Infinity, ...manyChats(chats).chats);
				const living = new LivingAccount(gateway.account);
				let request = 0;
				const beforeRequest = () => living.happen(happenings[request++] ?? []);
				Object.assign(gateway.behaviour, behaviour, { beforeRequest });
				const options = { pageSize, pagesAtOnce };
				const parameters = { operation: 'getChats', returnAll: true, options };
				const { items, error } = await runOn(setup(), gateway, parameters);
				expect(error).toBeUndefined();
				const ids = items.map(({ json }) => json.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(living.initialIds.filter((id) => !ids.includes(id))).toEqual([]);
			},
		);
		await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) });
	},
	600_000,
);

const tiedScene = fc.record({
	chats: fc.nat(80),
	timeless: fc.double({ min: 0, max: 1, noNaN: true }),
	seed: fc.integer(),
	pageSize: fc.integer({ min: 2, max: 25 }),
	pagesAtOnce: fc.integer({ min: 1, max: 8 }),
	capPageSize: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
	happenings: moves,
});

test.each(supporting('pages'))(
	'%s: where equals change places at each request as well, no chat is lost without an error that counts it',
	async (name) => {
		const gateway = setup().gateways[name];
		const property = fc.asyncProperty(
			tiedScene,
			async ({ chats, timeless, seed, pageSize, pagesAtOnce, capPageSize, happenings }) => {
				gateway.reset();
				gateway.account.chats.splice(0, Infinity, ...manyChats(chats).chats);
				for (const chat of gateway.account.chats.slice(Math.round(chats * (1 - timeless)))) {
					chat.lastMessageAt = null;
				}
				const living = new LivingAccount(gateway.account);
				let request = 0;
				const beforeRequest = () => living.happen(happenings[request++] ?? []);
				const reshuffleEquals = randomNumbers(seed);
				Object.assign(gateway.behaviour, { capPageSize, reshuffleEquals, beforeRequest });
				const options = { pageSize, pagesAtOnce };
				const parameters = { operation: 'getChats', returnAll: true, options };
				const { items, error } = await runOn(setup(), gateway, parameters);
				const ids = items.map(({ json }) => json.id);
				expect(new Set(ids).size).toBe(ids.length);
				if (error) expect(error.message).toMatch(/did not return \d+ of \d+ chats/);
				else expect(living.initialIds.filter((id) => !ids.includes(id))).toEqual([]);
			},
		);
		await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) });
	},
	600_000,
);
