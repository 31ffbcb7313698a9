import fc from 'fast-check';
import { manyChats } from '../../gateways';
import { LivingAccount, moves } from '../../gateways/livingAccount';
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
