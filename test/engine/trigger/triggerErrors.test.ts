import type { INodeParameters } from 'n8n-workflow';
import { gateways } from '../../../nodes/WhatsAppChats/gateways';
import { TRAITS } from '../../gateways';
import { ActiveTrigger, triggerOn } from '../harness/activeTrigger';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';
import { person, withChats } from '../harness/smallAccount';

const setup = useSetup();

describe.each(GATEWAY_NAMES)('The trigger on %s refuses', (name) => {
	const gateway = () => setup().gateways[name];
	const trigger = (parameters: INodeParameters) => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		return triggerOn(setup().engine, gateway(), parameters);
	};

	test.each<[string, INodeParameters, string, string]>([
		['no event', { triggerOn: [] }, "'Trigger On' is empty", 'one or more of: inactive'],
		['an empty event', { triggerOn: '' }, "'Trigger On' is empty", 'one or more of: inactive'],
		[
			'an event that does not exist',
			{ triggerOn: ['newChat', 'newMessage'] },
			"'Trigger On' holds something that can't happen to a chat",
			'newActivity, newChat, unreadAbove, unreadIncreased',
		],
		[
			'a limit that is no number',
			{ triggerOn: ['unreadAbove'], unreadAbove: 'many' },
			"'Unread Above' is not a whole number of 0 or more",
			'Enter a number like 10.',
		],
		[
			'an empty limit',
			{ triggerOn: ['unreadAbove'], unreadAbove: '' },
			"'Unread Above' is not a whole number of 0 or more",
			'Enter a number like 10.',
		],
		[
			'no hours',
			{ triggerOn: ['inactive'], inactiveHours: 0 },
			"'Inactive for (Hours)' is not a number above 0",
			'Enter a number like 24',
		],
		[
			'a filter of another kind',
			{ filters: { activeSince: 'yesterday' } },
			"'Active Since' is not a date",
			'Pick one from the calendar',
		],
		[
			'an option of another kind',
			{ options: { pageSize: 0 } },
			"'Page Size' is not a whole number of 1 or more",
			'Enter a number like 1000',
		],
		[
			'a gateway that does not exist',
			{ gateway: 'other' },
			"'Gateway' has a value it can't have",
			GATEWAY_NAMES.join(', '),
		],
	])('%s', async (_what, parameters, message, description) => {
		await expect(trigger(parameters).pollUnsaved('manual')).rejects.toMatchObject({
			message,
			description: expect.stringContaining(description),
		});
		// n8n shows the message alone where a workflow can't be published.
		const publishing = trigger(parameters).publish();
		await expect(publishing).rejects.toThrow(`${message}. `);
		await expect(publishing).rejects.toThrow(description);
		expect(gateway().requests).toEqual([]);
	});

	test('a key that is wrong, in the words of the credential', async () => {
		const { field, message, wayOut } = TRAITS[name].wrongKey;
		const trigger = new ActiveTrigger(setup().engine, {
			parameters: { gateway: name },
			credentials: { [gateway().credentialType]: { ...gateway().credentials, [field]: 'WRONG' } },
		});
		await expect(trigger.publish()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: `${message}. ${wayOut}`,
		});
		expect(trigger.memory).toEqual({});
	});
});

const UNTOLD = GATEWAY_NAMES.flatMap((name) =>
	TRAITS[name].unsupportedFilters.map((filter) => [name, filter] as const),
);

const IN_WORDS = {
	isPinned: ['Is Pinned', 'the pin state'],
	isArchived: ['Is Archived', 'the archive state'],
	isMuted: ['Is Muted', 'the mute state'],
} as const;

test.each(UNTOLD)('on %s a filter by %s is refused: it would wait for ever', async (...given) => {
	const [name, filter] = given;
	const [title, what] = IN_WORDS[filter];
	const gateway = setup().gateways[name];
	withChats(gateway, [person(1, -1)]);
	const trigger = triggerOn(setup().engine, gateway, { filters: { [filter]: true } });
	const refusal = {
		message: `'${title}' can't work: ${TRAITS[name].title} doesn't provide ${what} for any chat`,
		description: `Remove '${title}' from 'Filters'.`,
	};
	await expect(trigger.publish()).rejects.toThrow(`${refusal.message}. ${refusal.description}`);
	await expect(trigger.pollUnsaved('manual')).rejects.toMatchObject(refusal);
	withChats(gateway, []);
	const isNeverProvided = gateways.some(
		(one) => one.name === name && one.neverProvides?.includes(filter),
	);
	const onNoChats = await trigger.publish().catch(() => 'refused');
	expect(onNoChats).toEqual(isNeverProvided ? 'refused' : []);
});

test.each(['unreadIncreased', 'unreadAbove'])(
	'%s is refused where nothing is counted',
	async (event) => {
		const { zApi } = setup().gateways;
		zApi.failAlways({ kind: 'answer', body: [{ phone: '5511900000001', lastMessageTime: '1' }] });
		const trigger = triggerOn(setup().engine, zApi, { triggerOn: [event] });
		await expect(trigger.pollUnsaved('manual')).rejects.toMatchObject({
			message:
				"'Trigger On' can't work: Z-API doesn't provide the number of unread messages for any chat",
			description: expect.stringContaining("Choose 'New Activity'"),
		});
	},
);

test('a filter by name waits for a chat with one', async () => {
	const { zApi } = setup().gateways;
	zApi.failNext({ kind: 'answer', body: [{ phone: '5511900000001', lastMessageTime: '1' }] }, 2);
	const trigger = triggerOn(setup().engine, zApi, { filters: { nameContains: 'ana' } });
	expect(await trigger.publish()).toEqual([]);
});

test('n8n tries again as it starts: no first error has its word for giving up in it', async () => {
	const { plugChat } = setup().gateways;
	const body = { error: 'Invalid Authorization' };
	plugChat.failAlways({ kind: 'status', status: 401, body });
	const publishing = triggerOn(setup().engine, plugChat, {}).publish();
	await expect(publishing).rejects.toThrow(/Invalid authorization/);
	await expect(publishing).rejects.not.toThrow('Authorization');
});

test('an error of a poll belongs to no input item', async () => {
	const { zApi } = setup().gateways;
	const trigger = triggerOn(setup().engine, zApi, {});
	await trigger.publish();
	zApi.failAlways({ kind: 'status', status: 401 });
	const error: unknown = await trigger.poll().catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({
		httpCode: '401',
		message: 'Z-API refused the key',
		description: expect.stringContaining("Check 'Instance ID'"),
	});
	expect(error).not.toHaveProperty('context.itemIndex');
});
