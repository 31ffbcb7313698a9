import { manyChats } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

const chats = { operation: 'getChats', returnAll: true, options: { pageSize: 40 } };

describe('A hint tells when a gateway behaves oddly', () => {
	test.each([
		['a size cut down in silence', { capPageSize: 30 }, /at most 30 chats on a page/],
		['a page that is ignored', { ignorePage: true }, /answered page 2 with page 1 again/],
	])('%s', async (_what, behaviour, pattern) => {
		const { zApi } = big().gateways;
		Object.assign(zApi.behaviour, behaviour);
		const { hints } = await runOn(big(), zApi, chats);
		expect(hints).toEqual([expect.stringMatching(pattern)]);
	});

	test('a list that moves while it is read', async () => {
		const { zApi } = big().gateways;
		let request = 0;
		zApi.behaviour.beforeRequest = (_request, { chats: list }) => {
			if (++request !== 3) return;
			const [last] = list.splice(-1);
			if (last) list.unshift({ ...last, lastMessageAt: new Date('2026-11-20T12:00:00Z') });
		};
		const { hints, items } = await runOn(big(), zApi, chats);
		expect(items).toHaveLength(250);
		expect(hints).toEqual([expect.stringMatching(/New messages came in/)]);
	});

	test('an account that does not move gives no hint', async () => {
		expect((await runOn(big(), big().gateways.zApi, chats)).hints).toEqual([]);
	});
});

test('Pages that a gateway cuts down lose no chat, and the hint does not speak of the Limit', async () => {
	const { zApi } = setup().gateways;
	zApi.behaviour.capPageSize = 7;
	const { items, hints } = await runOn(setup(), zApi, { operation: 'getChats', limit: 10 });
	expect(items).toHaveLength(10);
	expect(hints).toEqual([
		"Z-API gives at most 7 chats on a page. No chat is lost by that; set 'Page Size' to 7 to save a request.",
	]);
});
