import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { plainChat } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';
import { at, change, jid, message, person, START, withChats } from '../harness/smallAccount';

const setup = useSetup();
freezeClock(START);
afterEach(() => void jest.setSystemTime(at(0)));

const eventsOf = (items: IDataObject[]) => items.map(({ event, id }) => [event, id]);
const gateway = () => setup().gateways.zApi;
const published = async (
	parameters: INodeParameters = { triggerOn: ['newChat', 'newActivity'] },
) => {
	withChats(gateway(), [person(3, -1), person(2, -20, { unread: 5 }), person(1, -30)]);
	const trigger = triggerOn(setup().engine, gateway(), parameters);
	expect(await trigger.publish()).toEqual([]);
	return trigger;
};

describe('Events are emitted although', () => {
	test.each(GATEWAY_NAMES)('a poll failed: %s', async (name) => {
		const failing = setup().gateways[name];
		withChats(failing, [person(2, -20), person(1, -30)]);
		const trigger = triggerOn(setup().engine, failing, { triggerOn: ['newActivity'] });
		await trigger.publish();
		message(failing, 1, 1);
		failing.failAlways({ kind: 'status', status: 401 });
		await expect(trigger.poll()).rejects.toMatchObject({ httpCode: '401' });
		failing.failAlways(null);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(1)]]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('a poll failed after its first page', async () => {
		const trigger = await published({ triggerOn: ['newActivity'], options: { pageSize: 1 } });
		for (const digits of [1, 2]) message(gateway(), digits, digits);
		gateway().failWhen(({ query }) => query.page === '2', { kind: 'status', status: 400 });
		await expect(trigger.poll()).rejects.toMatchObject({ httpCode: '400' });
		gateway().reset();
		expect(eventsOf(await trigger.poll())).toEqual([
			['newActivity', jid(1)],
			['newActivity', jid(2)],
		]);
	});

	test('n8n ended before it saved the state, and they are emitted again', async () => {
		const trigger = await published();
		message(gateway(), 1, 1);
		expect(eventsOf(await trigger.pollUnsaved())).toEqual([['newActivity', jid(1)]]);
		trigger.restart();
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(1)]]);
		trigger.restart();
		expect(await trigger.poll()).toEqual([]);
	});

	test('it happened while n8n was off', async () => {
		const trigger = await published();
		message(gateway(), 1, 1);
		trigger.restart();
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(1)]]);
	});

	test('n8n forgot in a restart that the chat had been read', async () => {
		const counting = { triggerOn: ['unreadIncreased', 'unreadAbove'], unreadAbove: 4 };
		const trigger = await published(counting);
		change(gateway(), 2, { unread: 0 });
		expect(await trigger.poll()).toEqual([]);
		trigger.restart();
		for (const minute of [1, 2, 3, 4, 5]) message(gateway(), 2, minute);
		expect(eventsOf(await trigger.poll())).toEqual([
			['unreadAbove', jid(2)],
			['unreadIncreased', jid(2)],
		]);
	});

	test('the chat was in no list when n8n came back from a restart', async () => {
		const trigger = await published({ triggerOn: ['unreadIncreased'] });
		change(gateway(), 2, { unread: 0 });
		expect(await trigger.poll()).toEqual([]);
		const { chats } = gateway().account;
		withChats(gateway(), [person(3, -1), person(1, -30)]);
		trigger.restart();
		expect(await trigger.poll()).toEqual([]);
		withChats(gateway(), chats);
		for (const minute of [1, 2, 3]) message(gateway(), 2, minute);
		expect(eventsOf(await trigger.poll())).toEqual([['unreadIncreased', jid(2)]]);
		message(gateway(), 2, 4, true);
		expect(await trigger.poll()).toEqual([]);
	});

	test('the chat that was in no list then shows its number now, and its LID before', async () => {
		const lid = '111111111111111@lid';
		const hidden = plainChat(lid, { lastMessageAt: at(-2), unread: 5 });
		withChats(gateway(), [hidden, person(1, -30)]);
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['unreadIncreased'] });
		await trigger.publish();
		withChats(gateway(), [{ ...hidden, unread: 0 }, person(1, -30)]);
		expect(await trigger.poll()).toEqual([]);
		trigger.restart();
		withChats(gateway(), [person(1, -30)]);
		expect(await trigger.poll()).toEqual([]);
		withChats(gateway(), [person(7, 1, { lid, unread: 4 }), person(1, -30)]);
		expect(eventsOf(await trigger.poll())).toEqual([['unreadIncreased', jid(7)]]);
	});

	test('the first list after a restart did not tell what is unread', async () => {
		const trigger = await published({ triggerOn: ['unreadIncreased'] });
		change(gateway(), 2, { unread: 0 });
		expect(await trigger.poll()).toEqual([]);
		trigger.restart();
		const untold = { phone: '5511900000002', lastMessageTime: String(at(-20).getTime()) };
		const other = { phone: '5511900000003', lastMessageTime: String(at(-1).getTime()), unread: 0 };
		gateway().failAlways({ kind: 'answer', body: [other, untold] });
		expect(await trigger.poll()).toEqual([]);
		gateway().failAlways(null);
		message(gateway(), 2, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['unreadIncreased', jid(2)]]);
	});

	test('two polls run at once, each with what n8n kept: one of them tells it', async () => {
		const trigger = await published();
		message(gateway(), 1, 1);
		const first = trigger.poll();
		trigger.reload();
		const both = await Promise.all([first, trigger.poll()]);
		expect(eventsOf(both.flat())).toEqual([['newActivity', jid(1)]]);
	});

	test('two polls run at once: one of them tells it', async () => {
		const trigger = await published();
		message(gateway(), 1, 1);
		const both = await Promise.all([trigger.poll(), trigger.poll()]);
		expect(eventsOf(both.flat())).toEqual([['newActivity', jid(1)]]);
		message(gateway(), 2, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
	});
});

describe('A chat is not new', () => {
	test('that falls out of the list and returns, also after a restart', async () => {
		const trigger = await published();
		const [first, ...others] = gateway().account.chats;
		withChats(gateway(), others);
		message(gateway(), 2, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
		trigger.restart();
		if (first) gateway().account.chats.push(first);
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 3, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(3)]]);
	});

	test('whose last message is more than a day older than the newest known', async () => {
		const trigger = await published();
		const day = 24 * 60;
		gateway().account.chats.push(person(4, -1 - day), person(5, -2 - day));
		expect(eventsOf(await trigger.poll())).toEqual([
			['newActivity', jid(4)],
			['newChat', jid(4)],
		]);
		message(gateway(), 5, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(5)]]);
	});

	test('that fills a list which was empty at first, and is old', async () => {
		withChats(gateway(), []);
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['newChat'] });
		await trigger.publish();
		const day = 24 * 60;
		withChats(gateway(), [person(3, -2 * day)]);
		expect(await trigger.poll()).toEqual([]);
		withChats(gateway(), [person(4, 1), person(2, -1.5 * day), person(3, -2 * day)]);
		expect(eventsOf(await trigger.poll())).toEqual([['newChat', jid(4)]]);
	});

	test('that was known by its LID and shows its number now, or by its number and shows its LID', async () => {
		const [hidden, shown] = ['111111111111111@lid', '222222222222222@lid'];
		withChats(gateway(), [
			plainChat(hidden, { lastMessageAt: at(-2) }),
			person(1, -3, { lid: shown }),
			person(2, -4),
		]);
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['newChat', 'newActivity'] });
		await trigger.publish();
		withChats(gateway(), [
			person(7, -2, { lid: hidden }),
			plainChat(shown, { lastMessageAt: at(-3) }),
			person(2, -4),
		]);
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 7, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(7)]]);
	});
});

test('a person is emitted once, by number, by LID and by number again, and by both at once', async () => {
	const lid = '111111111111111@lid';
	const special = { lid, unread: 1 };
	withChats(gateway(), [person(1, -3, { lid }), person(2, -4)]);
	const events = ['newChat', 'newActivity', 'unreadIncreased'];
	const trigger = triggerOn(setup().engine, gateway(), { triggerOn: events });
	await trigger.publish();
	const hidden = plainChat(lid, { lastMessageAt: at(1), unread: 1 });
	withChats(gateway(), [hidden, person(2, -4)]);
	expect(eventsOf(await trigger.poll())).toEqual([
		['newActivity', lid],
		['unreadIncreased', lid],
	]);
	withChats(gateway(), [person(1, 1, special), person(2, -4)]);
	expect(await trigger.poll()).toEqual([]);
	withChats(gateway(), [person(1, 2, { ...special, unread: 2 }), hidden, person(2, -4)]);
	expect(eventsOf(await trigger.poll())).toEqual([
		['newActivity', jid(1)],
		['unreadIncreased', jid(1)],
	]);
	expect(await trigger.poll()).toEqual([]);
});

test('a person who is listed twice with one time counts with more unread messages', async () => {
	const lid = '111111111111111@lid';
	const both = [person(1, -3, { lid, unread: 2 }), plainChat(lid, { lastMessageAt: at(-3) })];
	withChats(gateway(), both);
	const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['unreadIncreased'] });
	await trigger.publish();
	const turned = [...both].reverse();
	for (const order of [turned, both, turned]) {
		withChats(gateway(), order);
		expect(await trigger.poll()).toEqual([]);
	}
});

describe('A time', () => {
	test('far ahead of the clock hides no message once it is put right', async () => {
		const trigger = await published();
		change(gateway(), 3, { lastMessageAt: at(10 * 365 * 24 * 60) });
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(3)]]);
		message(gateway(), 3, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(3)]]);
		message(gateway(), 3, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(3)]]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('in seconds, and then with their fraction, is one message', async () => {
		const trigger = await published();
		const entry = { phone: '5511900000001', lastMessageTime: '1795262460' };
		const fine = (milliseconds: string) => ({ ...entry, lastMessageTime: milliseconds });
		const polled = async (body: unknown) => {
			gateway().failAlways({ kind: 'answer', body: [body] });
			return (await trigger.poll()).length;
		};
		expect(await polled(entry)).toBe(1);
		expect(await polled(fine('1795262460123'))).toBe(0);
		expect(await polled(entry)).toBe(0);
		expect(await polled(fine('1795262460124'))).toBe(1);
		expect(await polled(fine('1795262461000'))).toBe(1);
	});

	test('that goes back and forth is no activity', async () => {
		const trigger = await published();
		change(gateway(), 3, { lastMessageAt: at(-40) });
		expect(await trigger.poll()).toEqual([]);
		change(gateway(), 3, { lastMessageAt: at(-1) });
		expect(await trigger.poll()).toEqual([]);
		change(gateway(), 3, { lastMessageAt: null });
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 3, 1);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(3)]]);
	});
});

describe('The trigger begins anew, and tells nothing of before,', () => {
	const other = () => setup().gateways.plugChat;

	test('with another gateway', async () => {
		const trigger = await published();
		message(gateway(), 1, 1);
		trigger.change({
			parameters: { gateway: 'plugChat', triggerOn: ['newChat', 'newActivity'] },
			credentials: { plugChatApi: other().credentials },
		});
		expect(await trigger.publish()).toEqual([]);
		message(other(), 2, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
	});

	const entry = { phone: '5511900000001', unread: '1', lastMessageTime: '1795262460' };
	const keys = () => setup().gateways.zApi.credentials;
	test.each([
		['another credential', 'another', () => ({})],
		['another account in the credential', 'zApi', () => ({ instanceId: 'ANOTHERINSTANCE' })],
		[
			'another address',
			'zApi',
			() => ({ baseUrl: keys().baseUrl?.replace('127.0.0.1', 'localhost') }),
		],
	])('with %s', async (_what, credentialId, changed) => {
		const trigger = await published();
		gateway().failAlways({ kind: 'answer', body: [entry] });
		trigger.change({ credentialId, credentials: { zApi: { ...keys(), ...changed() } } });
		expect(await trigger.publish()).toEqual([]);
		trigger.change({ credentialId: 'zApi', credentials: { zApi: keys() } });
		expect(await trigger.publish()).toEqual([]);
	});

	test('not with the same account', async () => {
		const trigger = await published();
		gateway().failAlways({ kind: 'answer', body: [entry] });
		trigger.change({});
		expect(eventsOf(await trigger.publish())).toEqual([['newActivity', jid(1)]]);
	});

	test('not with a new key for the same account', async () => {
		const trigger = await published();
		gateway().failAlways({ kind: 'answer', body: [entry] });
		trigger.change({ credentials: { zApi: { ...keys(), instanceToken: 'NEWTOKEN1' } } });
		expect(eventsOf(await trigger.publish())).toEqual([['newActivity', jid(1)]]);
	});

	test.each<[string, (saved: string) => string]>([
		['of a version that it does not know', (saved) => saved.replace('"version":1', '"version":2')],
		['that was cut', (saved) => saved.replace(/"chats":"[^"]{20}/, '"chats":"')],
		['with a number changed', (saved) => saved.replace(/\.5/, '.4')],
		['with other types', (saved) => saved.replace('"inactiveHours":null', '"inactiveHours":"1"')],
		['of something else', () => '{"node:WhatsApp Chats Trigger":{"lastPoll":"2026-01-01"}}'],
		['of which one part is gone', (saved) => saved.replace('"lids":""', '"other":""')],
	])('with a memory %s, and says so in the log', async (_what, damage) => {
		const trigger = await published();
		message(gateway(), 1, 1);
		const damaged = damage(trigger.saved);
		expect(damaged).not.toBe(trigger.saved);
		trigger.change({ saved: damaged });
		expect(await trigger.publish()).toEqual([]);
		expect(trigger.logged).toEqual([
			expect.stringContaining('What it remembered could not be read. It begins anew'),
		]);
		message(gateway(), 2, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
		expect(trigger.logged).toHaveLength(1);
	});

	test('once, where nothing but the version of its memory is another', async () => {
		const trigger = await published();
		trigger.change({ saved: trigger.saved.replace('"version":1', '"version":2') });
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 2, 2);
		expect(eventsOf(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
	});
});

test('a clock that is set back tells of no silence twice', async () => {
	const trigger = await published({ triggerOn: ['inactive'], inactiveHours: 1 });
	jest.setSystemTime(at(31));
	expect(eventsOf(await trigger.poll())).toEqual([['inactive', jid(1)]]);
	jest.setSystemTime(at(0));
	expect(await trigger.poll()).toEqual([]);
	jest.setSystemTime(at(31));
	expect(await trigger.poll()).toEqual([]);
});

test('other hours for inactive chats are no reason to tell of all that are inactive by them', async () => {
	const trigger = await published({ triggerOn: ['inactive'], inactiveHours: 24 });
	trigger.change({
		parameters: { gateway: 'zApi', triggerOn: ['inactive'], inactiveHours: 0.25 },
	});
	expect(await trigger.publish()).toEqual([]);
	jest.setSystemTime(at(14));
	expect(eventsOf(await trigger.poll())).toEqual([['inactive', jid(3)]]);
});

test('so it is for a chat that was in no list when the hours became others', async () => {
	const trigger = await published({ triggerOn: ['newActivity'] });
	const { chats } = gateway().account;
	withChats(gateway(), [person(3, -1)]);
	trigger.change({ parameters: { gateway: 'zApi', triggerOn: ['inactive'], inactiveHours: 0.25 } });
	expect(await trigger.publish()).toEqual([]);
	withChats(gateway(), chats);
	expect(await trigger.poll()).toEqual([]);
});

test('chats without an id are left out, as they cannot be known again', async () => {
	const trigger = await published();
	const nameless = { name: 'Sem número', unread: '1', lastMessageTime: '1795262460' };
	gateway().failNext({ kind: 'answer', body: [nameless, nameless] });
	expect(await trigger.poll()).toEqual([]);
});

test('the memory holds no name, number, id, token or key', async () => {
	const trigger = await published();
	const { instanceId, instanceToken, clientToken } = gateway().credentials;
	for (const secret of [instanceId, instanceToken, clientToken, '5511900000001', 'Pessoa']) {
		expect(trigger.saved).not.toContain(secret);
	}
	expect(trigger.saved.length).toBeLessThan(400);
});
