import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { SIMPLE_CHAT_FIELDS } from '../../simpleFields';
import { triggerOn } from '../harness/activeTrigger';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';
import { at, change, jid, message, person, START, withChats } from '../harness/smallAccount';

const setup = useSetup();
freezeClock(START);

const ALL = ['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'];

/** What an item says in short: the event, whose chat, and what was before. */
function told(items: IDataObject[]): unknown[] {
	return items.map(({ event, id, previous }) => [event, id, previous]);
}

function before(minute: number | null, unreadCount: number | null) {
	const lastMessageAt = minute === null ? null : at(minute).toISOString();
	return { lastMessageAt, unreadCount };
}

describe.each(GATEWAY_NAMES)('The trigger on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const published = async (parameters: INodeParameters) => {
		jest.setSystemTime(at(0));
		withChats(gateway(), [person(3, -1), person(2, -20, { unread: 4 }), person(1, -30)]);
		const trigger = triggerOn(setup().engine, gateway(), parameters);
		expect(await trigger.publish()).toEqual([]);
		return trigger;
	};

	test('says nothing where nothing happens', async () => {
		const trigger = await published({ triggerOn: ALL });
		expect(await trigger.poll()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('New Chat: once, when a chat is there that was not', async () => {
		const trigger = await published({ triggerOn: ['newChat'] });
		gateway().account.chats.unshift(person(4, 1, { unread: 1 }));
		expect(told(await trigger.poll())).toEqual([['newChat', jid(4), before(null, null)]]);
		message(gateway(), 4, 2);
		message(gateway(), 1, 2);
		expect(await trigger.poll()).toEqual([]);
	});

	test('New Activity: a message came, or the account wrote one', async () => {
		const trigger = await published({ triggerOn: ['newActivity'] });
		message(gateway(), 2, 1);
		message(gateway(), 1, 2, true);
		expect(told(await trigger.poll())).toEqual([
			['newActivity', jid(2), before(-20, 4)],
			['newActivity', jid(1), before(-30, 0)],
		]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('New Activity: two messages between two polls are one, two chats in one second are two', async () => {
		const trigger = await published({ triggerOn: ['newActivity'] });
		message(gateway(), 1, 1);
		message(gateway(), 1, 2);
		message(gateway(), 2, 2);
		expect(told(await trigger.poll())).toEqual([
			['newActivity', jid(1), before(-30, 0)],
			['newActivity', jid(2), before(-20, 4)],
		]);
		message(gateway(), 3, 2);
		expect(told(await trigger.poll())).toEqual([['newActivity', jid(3), before(-1, 0)]]);
	});

	test('Unread Increased: not by what the account writes, and again after it was read', async () => {
		const trigger = await published({ triggerOn: ['unreadIncreased'] });
		message(gateway(), 2, 1, true);
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 2, 2);
		expect(told(await trigger.poll())).toEqual([['unreadIncreased', jid(2), before(1, 4)]]);
		change(gateway(), 2, { unread: 0 });
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 2, 3);
		expect(told(await trigger.poll())).toEqual([['unreadIncreased', jid(2), before(2, 0)]]);
	});

	test('Unread Above: when the limit is passed, and not as long as it stays passed', async () => {
		const trigger = await published({ triggerOn: ['unreadAbove'], unreadAbove: 5 });
		message(gateway(), 2, 1);
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 2, 2);
		expect(told(await trigger.poll())).toEqual([['unreadAbove', jid(2), before(1, 5)]]);
		message(gateway(), 2, 3);
		expect(await trigger.poll()).toEqual([]);
		change(gateway(), 2, { unread: 0 });
		expect(await trigger.poll()).toEqual([]);
		change(gateway(), 2, { unread: 9 });
		expect(told(await trigger.poll())).toEqual([['unreadAbove', jid(2), before(3, 0)]]);
	});

	test('Inactive Chat: once for each silence, and not of those from before', async () => {
		const trigger = await published({ triggerOn: ['inactive'], inactiveHours: 0.5 });
		jest.setSystemTime(at(9));
		expect(await trigger.poll()).toEqual([]);
		jest.setSystemTime(at(10));
		expect(told(await trigger.poll())).toEqual([['inactive', jid(2), before(-20, 4)]]);
		expect(await trigger.poll()).toEqual([]);
		message(gateway(), 2, 10);
		jest.setSystemTime(at(39));
		expect(told(await trigger.poll())).toEqual([['inactive', jid(3), before(-1, 0)]]);
		jest.setSystemTime(at(300));
		expect(told(await trigger.poll())).toEqual([['inactive', jid(2), before(10, 5)]]);
	});

	test('each event is judged by itself, the oldest last message first', async () => {
		const trigger = await published({ triggerOn: ALL, unreadAbove: 4, inactiveHours: 0.5 });
		message(gateway(), 2, 1);
		gateway().account.chats.unshift(person(4, 2, { unread: 7 }));
		jest.setSystemTime(at(29));
		expect(told(await trigger.poll())).toEqual([
			['inactive', jid(3), before(-1, 0)],
			['newActivity', jid(2), before(-20, 4)],
			['unreadAbove', jid(2), before(-20, 4)],
			['unreadIncreased', jid(2), before(-20, 4)],
			['newActivity', jid(4), before(null, null)],
			['newChat', jid(4), before(null, null)],
			['unreadAbove', jid(4), before(null, null)],
			['unreadIncreased', jid(4), before(null, null)],
		]);
	});

	test('after hours without a poll it tells all that happened, in one go', async () => {
		const trigger = await published({ triggerOn: ['newChat', 'newActivity'] });
		jest.setSystemTime(at(600));
		for (const digits of [1, 2, 3]) message(gateway(), digits, 500 + digits);
		gateway().account.chats.unshift(person(5, 590), person(4, 580));
		expect((await trigger.poll()).map(({ event, id }) => [event, id])).toEqual([
			['newActivity', jid(1)],
			['newActivity', jid(2)],
			['newActivity', jid(3)],
			['newActivity', jid(4)],
			['newChat', jid(4)],
			['newActivity', jid(5)],
			['newChat', jid(5)],
		]);
	});

	test('within one second the order of the list tells what came first', async () => {
		const trigger = await published({ triggerOn: ['newChat'] });
		for (const digits of [7, 5, 6]) gateway().account.chats.unshift(person(digits, 1));
		expect((await trigger.poll()).map(({ id }) => id)).toEqual([jid(7), jid(5), jid(6)]);
	});

	test('filters are asked when it happens, and what does not pass is not emitted later', async () => {
		const filters = { unreadOnly: true, nameContains: 'pessoa' };
		const trigger = await published({ triggerOn: ['newChat', 'newActivity'], filters });
		gateway().account.chats.unshift(person(5, 2, { unread: 1 }), person(4, 1));
		gateway().account.chats.unshift(person(6, 3, { unread: 1, name: 'Outra' }));
		const items = await trigger.poll();
		expect(items.map(({ event, id }) => [event, id])).toEqual([
			['newActivity', jid(5)],
			['newChat', jid(5)],
		]);
		change(gateway(), 4, { unread: 1 });
		expect(await trigger.poll()).toEqual([]);
	});

	test.each([jid(4), jid(4).replace('@c.us', ''), 'pessoa 4'])(
		'Search %j: what happens to that chat alone',
		async (search) => {
			const trigger = await published({ triggerOn: ['newChat'], filters: { search } });
			gateway().account.chats.unshift(person(5, 2), person(4, 1));
			expect((await trigger.poll()).map(({ id }) => id)).toEqual([jid(4)]);
		},
	);

	test('an item is a chat with its event, simple or whole, with the response where it is wanted', async () => {
		const expected = ['event', ...SIMPLE_CHAT_FIELDS, 'previous'];
		const simple = await published({ triggerOn: ['newActivity'] });
		message(gateway(), 1, 1);
		const [item] = await simple.poll();
		expect(Object.keys(item ?? {})).toEqual(expected);
		expect(item).toMatchObject({
			gateway: name,
			type: 'contact',
			name: 'Pessoa 1',
			unreadCount: 1,
		});

		const options = { includeResponse: true };
		const whole = await published({ triggerOn: 'newActivity', simple: false, options });
		message(gateway(), 1, 1);
		expect(await whole.poll()).toEqual([
			expect.objectContaining({
				event: 'newActivity',
				isGroup: false,
				isReadOnly: gateway().traits.supports.isReadOnly ? false : null,
				group: null,
				response: expect.objectContaining(gateway().traits.named('Pessoa 1')),
				previous: before(-30, 0),
			}),
		]);
	});
});
