import type { INodeParameters } from 'n8n-workflow';
import { manyChats, type RecordedRequest } from '../../gateways';
import { reshuffleEquals } from '../../gateways/reshuffleEquals';
import { randomNumbers } from '../../unit/randomNumbers';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;

const COUNT = 25_000;
const MINUTE = 60_000;
const NEWEST = Date.UTC(2026, 10, 20);

/**
 * 25,000 chats. At five borders between windows 130 chats have one time: the order of these is another one in
 * each window, and in each reading of the list.
 */
function accountWithEquals(): string[] {
	const { account } = gateway();
	const { chats } = manyChats(COUNT);
	account.chats = chats.map((chat, index) => {
		const start = index - (index % 5000) + 940;
		const isEqual = index >= start && index < start + 130;
		return { ...chat, lastMessageAt: new Date(NEWEST - (isEqual ? start : index) * MINUTE) };
	});
	const random = randomNumbers(7);
	gateway().behaviour.beforeRequest = ({ body }) => {
		const isFirst = !JSON.stringify(body).includes('skip');
		if (isFirst) account.chats = reshuffleEquals(account.chats, random);
	};
	return chats.map(({ jid }) => jid).sort();
}

const run = async (options: INodeParameters = {}) =>
	await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, options });

function take({ body }: RecordedRequest): number {
	return typeof body === 'object' && body && 'take' in body ? Number(body.take) : 0;
}

test.each<[string, () => INodeParameters]>([
	[
		'the server refuses',
		() => {
			gateway().failWhen((request) => take(request) > 1000, { kind: 'status', status: 500 });
			return {};
		},
	],
	["is over 'Max Answer Size'", () => ({ maxAnswerMegabytes: 2 })],
])(
	'a list that %s whole comes in windows of 1,000, and none is lost',
	async (_what, refusing) => {
		const ids = accountWithEquals();
		const { items, error, hints } = await run(refusing());
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id).sort()).toEqual(ids);
		expect(hints).toEqual([
			expect.stringContaining('returned chats in another order at each request'),
		]);
		const bodies = gateway().requests.map(({ body }) => body);
		expect(bodies.slice(0, 4)).toEqual([
			{ take: 20_000 },
			{ take: 1000 },
			{ take: 1000, skip: 1000 },
			{ take: 1000, skip: 2000 },
		]);
		expect(bodies.filter((body) => JSON.stringify(body) === '{"take":20000}')).toHaveLength(1);
	},
	300_000,
);
