import { manyChats, type SimulatedGateway } from '../../gateways';
import type { ListBehaviour } from '../../gateways/chatPages';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup({ account: manyChats(240) });

const PAGES = 12;
const options = { pageSize: 20 };
const chats = { operation: 'getChats', returnAll: true, options };

const zApi = () => setup().gateways.zApi;
const ids = () => zApi().account.chats.map(({ jid }) => jid);

/** Gives every picture anew with each answer, as WhatsApp signs its addresses. */
function signPictures({ account }: SimulatedGateway): ListBehaviour {
	let answer = 0;
	const beforeRequest = () => {
		answer++;
		for (const chat of account.chats)
			chat.pictureUrl = `https://pps.whatsapp.net/a.jpg?oh=${answer}`;
	};
	return { beforeRequest, picturesInList: true };
}

/** Repeats its last page, but has none with a number of six digits. */
function repeatNearPages(gateway: SimulatedGateway): ListBehaviour {
	const beforeRequest: ListBehaviour['beforeRequest'] = ({ query }) => {
		gateway.behaviour.repeatLastPage = Number(query.page) < 100_000;
	};
	return { beforeRequest };
}

describe('An account that does not move is read once, without a hint, on a gateway that', () => {
	const behaviours: Array<[what: string, behaviour: (gateway: SimulatedGateway) => ListBehaviour]> =
		[
			['ends on an empty page', () => ({})],
			['repeats its last page', () => ({ repeatLastPage: true })],
			['repeats its last page, but not very far', repeatNearPages],
			['lets its last pages overlap', () => ({ overlapLastPage: true })],
			['signs its pictures anew', signPictures],
		];

	test.each(behaviours)('%s', async (_what, behaviour) => {
		zApi().behaviour = behaviour(zApi());
		const { items, hints } = await runOn(setup(), zApi(), chats);
		expect(items.map(({ json }) => json.id)).toEqual(ids());
		expect(hints).toEqual([]);
		expect(zApi().requests.length).toBeLessThanOrEqual(PAGES + 4 + 1);
	});

	test('caps the page size', async () => {
		zApi().behaviour = { capPageSize: 10 };
		const { items } = await runOn(setup(), zApi(), chats);
		expect(items.map(({ json }) => json.id)).toEqual(ids());
		expect(zApi().requests.length).toBeLessThanOrEqual(2 * PAGES + 4 + 1);
	});
});

test('a gateway that repeats its last page, but not very far, ends also with one page at once', async () => {
	zApi().behaviour = repeatNearPages(zApi());
	const one = { ...chats, options: { ...options, pagesAtOnce: 1 } };
	const { items } = await runOn(setup(), zApi(), one);
	expect(items.map(({ json }) => json.id)).toEqual(ids());
});

test('a gateway that caps the page size and ignores the page says in a hint that there may be more', async () => {
	zApi().behaviour = { capPageSize: 10, ignorePage: true };
	const { items, hints } = await runOn(setup(), zApi(), chats);
	expect(items.map(({ json }) => json.id)).toEqual(ids().slice(0, 10));
	expect(hints).toEqual([expect.stringMatching(/If the account has more than 10 chats/)]);
});

test('an account in which everything moves between any two requests ends, with a hint', async () => {
	const all = ids();
	let now = Date.UTC(2026, 10, 20);
	zApi().behaviour.beforeRequest = (_request, { chats: list }) => {
		for (const chat of list) chat.lastMessageAt = new Date((now += 1000));
		list.reverse();
	};
	const { items, hints } = await runOn(setup(), zApi(), chats);
	expect(new Set(items.map(({ json }) => json.id))).toEqual(new Set(all));
	expect(hints).toEqual([expect.stringMatching(/a chat may be missing/)]);
});

test.each([true, false])(
	'chats without an id are distinguished by the whole object of the gateway, with Include Response %s',
	async (includeResponse) => {
		const odd = [1, 2].map((number) => ({ name: 'A', number }));
		for (const chat of odd) {
			const isItsPage = ({ query }: { query: Record<string, string> }) =>
				query.page === String(chat.number);
			zApi().failWhen(isItsPage, { kind: 'answer', body: [chat] });
		}
		zApi().failAlways({ kind: 'answer', body: [] });
		const parameters = { ...chats, options: { includeResponse } };
		const { items } = await runOn(setup(), zApi(), parameters);
		expect(items).toHaveLength(2);
		const responses = items.flatMap(({ json }) => json.response ?? []);
		expect(responses).toEqual(includeResponse ? odd : []);
	},
);
