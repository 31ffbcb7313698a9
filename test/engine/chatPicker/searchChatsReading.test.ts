import { NodeApiError } from 'n8n-workflow';
import { manyChats, plainChat, TRAITS } from '../../gateways';
import { longestHold, MAX_HOLD } from '../../unit/countedThread';
import { passOneMinute, pickerPage, scrollThrough } from '../harness/chatPicker';
import { listedChats } from '../harness/listedChats';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';

freezeClock('2026-01-15T18:00:00.000Z');
afterEach(passOneMinute);

const setup = useSetup();
const huge = useSetup({ account: manyChats(19_990) });
const large = useSetup({ account: manyChats(1000) });
const other = useSetup({ account: manyChats(3) });

/** 20 pages of 1000, four asked for past the end, and the first once more to see whether it moved. */
const HUGE_READ = 25;

describe.each(GATEWAY_NAMES)('Reading the list of chats on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const isSecondPage = ({ query }: { query: Record<string, string> }) => query.page === '2';

	test('some 20,000 chats are read once for opening, typing and scrolling', async () => {
		const { requests } = huge().gateways[name];
		const opened = await pickerPage(huge(), huge().gateways[name]);
		expect(requests.length).toBeLessThanOrEqual(TRAITS[name].supports.pages ? HUGE_READ : 1);
		const { length } = requests;
		for (const typed of ['c', 'contato 1', 'contato 19989', '+55 11 9']) {
			await pickerPage(huge(), huge().gateways[name], typed);
		}
		await scrollThrough(huge(), huge().gateways[name], 'grupo 19');
		expect(requests).toHaveLength(length);
		expect(opened.names[0]).toBe('Contato 1 (+55 11 90000-0000)');
	});

	test('others have their turn while somebody looks for one of many chats', async () => {
		const gateway = large().gateways[name];
		await pickerPage(large(), gateway);
		const type = async () => await pickerPage(large(), gateway, 'no such chat');
		const { longest, steps } = await longestHold(type, 1);
		expect(steps).toBeGreaterThanOrEqual(1000);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('those who ask at the same time share one read', async () => {
		await pickerPage(setup(), gateway());
		const { length } = gateway().requests;
		passOneMinute();
		const pages = await Promise.all(
			['', 'ana', 'дача'].map(async (typed) => await pickerPage(setup(), gateway(), typed)),
		);
		expect(gateway().requests).toHaveLength(2 * length);
		expect(pages.map(({ ids }) => ids.length)).toEqual([listedChats(gateway()).length, 1, 1]);
	});

	test('a chat that is new shows a minute later', async () => {
		const { chats } = gateway().account;
		await pickerPage(setup(), gateway());
		chats.unshift(
			plainChat('79001110099@c.us', {
				name: 'Новенькая',
				lastMessageAt: new Date('2026-01-16T00:00:00.000Z'),
			}),
		);
		expect((await pickerPage(setup(), gateway(), 'новенькая')).ids).toEqual([]);
		passOneMinute();
		const { names } = await pickerPage(setup(), gateway());
		chats.shift();
		expect(names[0]).toBe('Новенькая (+7 900 111-00-99)');
	});

	test('scrolling goes on in its place though the account was read again', async () => {
		const { account } = huge().gateways[name];
		const first = await pickerPage(huge(), huge().gateways[name]);
		passOneMinute();
		account.chats.unshift(
			plainChat('79001110098@c.us', { lastMessageAt: new Date('2026-01-16T00:00:00.000Z') }),
		);
		const token = String(first.paginationToken);
		const { names } = await pickerPage(huge(), huge().gateways[name], '', token);
		account.chats.shift();
		expect(names[0]).toBe('Contato 101 (+55 11 90000-0100)');
	});

	test('another account has another list', async () => {
		await pickerPage(setup(), gateway());
		expect((await pickerPage(other(), other().gateways[name])).names).toEqual([
			'Contato 1 (+55 11 90000-0000)',
			'Contato 2 (+55 11 90000-0001)',
			'Contato 3 (+55 11 90000-0002)',
		]);
	});

	test('the lists of five accounts are kept, no more', async () => {
		const accounts = [0, 1, 2, 3, 4, 5].map((slashes) => {
			const { baseUrl } = gateway();
			const credentials = { ...gateway().credentials, baseUrl: baseUrl + '/'.repeat(slashes) };
			return { ...gateway(), credentials };
		});
		for (const account of accounts) await pickerPage(setup(), account);
		const { length } = gateway().requests;
		for (const account of accounts.slice(1)) await pickerPage(setup(), account, 'ana');
		expect(gateway().requests).toHaveLength(length);
		for (const account of accounts.slice(0, 1)) await pickerPage(setup(), account, 'ana');
		expect(gateway().requests.length).toBeGreaterThan(length);
	});

	test('a key that opens nothing sees nothing of a list that was read', async () => {
		await pickerPage(setup(), gateway());
		for (const field of Object.keys(gateway().credentials)) {
			if (field === 'baseUrl') continue;
			const credentials = { ...gateway().credentials, [field]: 'another' };
			await expect(pickerPage(setup(), { ...gateway(), credentials })).rejects.toThrow();
		}
	});

	test('an error reaches the person instead of an empty list, and is not kept', async () => {
		gateway().failAlways({ kind: 'status', status: 503 });
		await expect(pickerPage(setup(), gateway())).rejects.toThrow(/problem of its own \(HTTP 503\)/);
		gateway().failAlways(null);
		expect((await pickerPage(setup(), gateway())).ids).toHaveLength(listedChats(gateway()).length);
	});

	test('the error is one that the list shows whole', async () => {
		gateway().failAlways({ kind: 'status', status: 429 });
		const error: unknown = await pickerPage(setup(), gateway()).catch((thrown: unknown) => thrown);
		const title = TRAITS[name].title.replace('-', '\u2011');
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: `${title} receives too many requests from this account`,
			description: expect.stringMatching(/^Wait a minute and run again/),
			httpCode: '429',
		});
	});

	test('a page that fails after others is an error and no shorter list', async () => {
		if (!TRAITS[name].supports.pages) return expect(gateway().requests).toEqual([]);
		const hugeGateway = huge().gateways[name];
		hugeGateway.failWhen(isSecondPage, { kind: 'reset' });
		await expect(pickerPage(huge(), hugeGateway)).rejects.toThrow(/broke off/);
	});
});

test('says that the gateway has no credential yet, and the way out', async () => {
	const { zApi, plugChat } = setup().gateways;
	await expect(pickerPage(setup(), { ...plugChat, name: 'zApi' })).rejects.toMatchObject({
		message: 'This node has no credential for Z\u2011API yet',
		description: 'Choose or create one in this node, then open the list again.',
	});
	expect(zApi.requests).toEqual([]);
});

test("says that 'Gateway' is not chosen, and the way out", async () => {
	const gateway = { ...setup().gateways.zApi, name: '={{ $json.gateway }}' };
	await expect(pickerPage(setup(), gateway)).rejects.toMatchObject({
		message: "Choose a 'Gateway' from the list first",
		description: "A 'Gateway' set by an expression is known only when the workflow runs.",
	});
});
