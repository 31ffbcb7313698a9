import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { gateways } from '../../../nodes/WhatsAppChats/gateways';
import { TRAITS } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { freezeClock, GATEWAY_NAMES, lacking, supporting, useSetup } from '../harness/setup';
import { at, change, jid, message, person, START, withChats } from '../harness/smallAccount';

const setup = useSetup();
freezeClock(START);

const filters = { notFromMe: true };

function told(items: IDataObject[]): unknown[] {
	return items.map(({ event, id }) => [event, id]);
}

describe.each(supporting('lastMessage'))("The trigger's 'Not From Me' on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const published = async (parameters: INodeParameters) => {
		jest.setSystemTime(at(0));
		withChats(gateway(), [person(3, -1), person(2, -20, { unread: 4 }), person(1, -30)]);
		const trigger = triggerOn(setup().engine, gateway(), { filters, ...parameters });
		expect(await trigger.publish()).toEqual([]);
		return trigger;
	};

	test.each(['newActivity', 'unreadIncreased'])(
		'%s: someone writes, the account answers, somebody writes again',
		async (event) => {
			const trigger = await published({ triggerOn: [event] });
			message(gateway(), 2, 1);
			expect(told(await trigger.poll())).toEqual([[event, jid(2)]]);
			message(gateway(), 2, 2, true);
			expect(await trigger.poll()).toEqual([]);
			message(gateway(), 2, 3);
			expect(told(await trigger.poll())).toEqual([[event, jid(2)]]);
		},
	);

	test.each(['newActivity', 'unreadIncreased'])(
		'%s: of two messages between two polls the last one counts',
		async (event) => {
			const trigger = await published({ triggerOn: [event] });
			message(gateway(), 1, 1);
			message(gateway(), 1, 2, true);
			message(gateway(), 2, 1, true);
			message(gateway(), 2, 3);
			expect(told(await trigger.poll())).toEqual([[event, jid(2)]]);
			expect(await trigger.poll()).toEqual([]);
		},
	);

	test('off starts the workflow for what the account writes', async () => {
		const trigger = await published({ triggerOn: ['newActivity'], filters: { notFromMe: false } });
		message(gateway(), 1, 1);
		message(gateway(), 2, 2, true);
		expect(told(await trigger.poll())).toEqual([['newActivity', jid(2)]]);
	});

	test('New Chat, Inactive Chat and Unread Above are filtered alike', async () => {
		const trigger = await published({
			triggerOn: ['newChat', 'inactive', 'unreadAbove'],
			unreadAbove: 4,
			inactiveHours: 0.5,
		});
		message(gateway(), 1, 1);
		message(gateway(), 2, 1);
		message(gateway(), 2, 2, true);
		message(gateway(), 3, 3, true);
		gateway().account.chats.unshift(
			person(5, 4, { lastMessage: { fromMe: true, content: {} } }),
			person(4, 4),
		);
		expect(told(await trigger.poll())).toEqual([['newChat', jid(4)]]);
		jest.setSystemTime(at(40));
		expect(told(await trigger.poll())).toEqual([
			['inactive', jid(1)],
			['inactive', jid(4)],
		]);
	});

	test('a chat of which it is not known who wrote starts nothing', async () => {
		const trigger = await published({ triggerOn: ['newActivity'] });
		message(gateway(), 2, 1);
		change(gateway(), 2, { lastMessage: { content: { conversation: 'Oi' } } });
		message(gateway(), 1, 2);
		expect(told(await trigger.poll())).toEqual([['newActivity', jid(1)]]);
	});

	test('"Fetch Test Event" shows chats whose last message someone else wrote', async () => {
		const trigger = await published({ triggerOn: ['newActivity'] });
		message(gateway(), 3, 1, true);
		expect(told(await trigger.pollUnsaved('manual'))).toEqual([
			['newActivity', jid(2)],
			['newActivity', jid(1)],
		]);
	});
});

const NEVER = GATEWAY_NAMES.flatMap((name) => {
	const never = gateways.find((one) => one.name === name)?.neverProvides ?? [];
	return never.map((field) => [name, field] as const);
});

const FILTERS: Readonly<Record<string, [filter: string, title: string, needs: string]>> = {
	isArchived: ['isArchived', 'Is Archived', 'the archive state'],
	isMuted: ['isMuted', 'Is Muted', 'the mute state'],
	isPinned: ['isPinned', 'Is Pinned', 'the pin state'],
	lastMessageFromMe: ['notFromMe', 'Not From Me', 'who wrote the last message'],
};

test('all gateways without the last message are among those below', () => {
	const without = NEVER.filter(([, field]) => field === 'lastMessageFromMe');
	expect(without.map(([name]) => name)).toEqual(lacking('lastMessage'));
});

describe.each(NEVER)('On %s a filter that needs %s', (name, field) => {
	const [filter, title, needs] = FILTERS[field] ?? [];
	const message = `'${title}' can't work: ${TRAITS[name].title} doesn't provide ${needs} for any chat`;
	const wayOut = `Remove '${title}' from 'Filters'.`;

	test.each([
		['an account with chats', 1],
		['an account without', 0],
	])('is refused before any request, on %s', async (_what, count) => {
		const gateway = setup().gateways[name];
		withChats(gateway, count === 1 ? [person(1, -1)] : []);
		const parameters = { filters: { [filter ?? '']: false } };
		const trigger = triggerOn(setup().engine, gateway, parameters);
		await expect(trigger.publish()).rejects.toThrow(`${message}. ${wayOut}`);
		await expect(trigger.publish()).rejects.toThrow(`${message}. ${wayOut}`);
		const refusal = { message, description: wayOut };
		await expect(trigger.pollUnsaved('manual')).rejects.toMatchObject(refusal);
		await expect(trigger.pollByScheduler()).rejects.toMatchObject(refusal);
		expect(gateway.requests).toEqual([]);
		expect(trigger.memory).toEqual({});
	});
});
