import { setImmediate } from 'node:timers/promises';
import { manyChats } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

const chats = { operation: 'getChats', returnAll: true };

describe('Pages at Once', () => {
	test.each([
		[1, 1],
		[4, 4],
		[8, 8],
		[1000, 16],
	])('%i: %i are under way together, and no more', async (pagesAtOnce, together) => {
		const { plugChat } = big().gateways;
		let underWay = 0;
		let most = 0;
		let release: Array<() => void> = [];
		plugChat.behaviour.beforeRequest = async ({ query }) => {
			most = Math.max(most, ++underWay);
			const isRest = query.page === '1' || underWay === together;
			if (!isRest) await new Promise<void>((resolve) => release.push(resolve));
			// Whatever else was sent arrives in these turns.
			else for (let turn = 0; turn < 100; turn++) await setImmediate();
			for (const resolve of release.splice(0)) resolve();
			underWay--;
		};
		const options = { pageSize: 10, pagesAtOnce };
		const { items } = await runOn(big(), plugChat, { ...chats, options });
		expect(items).toHaveLength(250);
		expect(most).toBe(together);
		release = [];
	});

	test.each([1, 4, 8])(
		'%i: an account that does not move costs few requests more',
		async (atOnce) => {
			const { zApi } = big().gateways;
			const options = { pageSize: 10, pagesAtOnce: atOnce };
			await runOn(big(), zApi, { ...chats, options });
			expect(zApi.requests.length).toBeLessThanOrEqual(25 + atOnce + 1);
		},
	);

	test('a page that is not full costs one request more', async () => {
		const { zApi } = setup().gateways;
		await runOn(setup(), zApi, chats);
		expect(zApi.requests).toHaveLength(2);
	});
});
