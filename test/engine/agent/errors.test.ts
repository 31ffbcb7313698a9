import type { Fault } from '../../gateways';
import { ExampleTools } from '../harness/agentAnswer';
import { handToAgent } from '../harness/agentRun';
import { textsWithSecrets } from '../harness/secretSearch';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';

const setup = useSetup();
const toolsOf = async (name: (typeof GATEWAY_NAMES)[number]) =>
	await ExampleTools.of(setup().engine, setup().gateways[name]);

const OTHER_ARGUMENTS = 'Retryable: yes, with other arguments.';
const NO_RETRY = 'Retryable: no. Tell the user: only the person who set up this tool can mend it.';

/** What stands in n8n's editor alone: a model can't switch, pick, add or open anything. */
const OF_THE_EDITOR =
	/'Options'|'Filters'|'Operation'|switch|calendar|expression|\bEnter\b|\bRun again\b|Base URL|Page Size|Wait node|Retry On Fail|From List|in the credential|\bcolumn\b/i;

describe('An argument that is wrong', () => {
	test.each<[string, object, string]>([
		[
			'Get_chats',
			{ Limit: 0 },
			"'Limit' is not a whole number of 1 or more. Give a whole number from 1 to 100. To count chats, give 1 and read 'total'.",
		],
		[
			'Get_chats',
			{ Last_Message_After: 'yesterday' },
			"'Last_Message_After' is not a date. Give a date and time as ISO 8601 with its zone, like 2026-01-15T18:00:00Z.",
		],
		[
			'Get_chats',
			{ Last_Message_Before: '01/02/2026' },
			"'Last_Message_Before' is not a date. Give a date and time as ISO 8601 with its zone, like 2026-01-15T18:00:00Z.",
		],
		[
			'Get_chats',
			{ Chat_Types: 'people' },
			"'Chat_Types' holds a type of chat that doesn't exist. Give one or more of these, separated by commas: broadcastList, channel, contact, group, system, unknown.",
		],
		[
			'Get_chats',
			{ Last_Message_From: 'nobody' },
			"'Last_Message_From' has a value it can't have. Give 'others', 'me' or 'anyone'.",
		],
		[
			'Get_group_metadata',
			{ Group: '+55 11 99999-0001' },
			"'Group' is a phone number, not the ID of a group. Use Get_chats with Chat_Types 'group' to find its id.",
		],
		[
			'Get_group_metadata',
			{ Group: 'https://chat.whatsapp.com/SimFamilia0000000001Aa' },
			"'Group' is an invite link, not the ID of a group. A link is for the tool that reads invite links, where there is one. Use Get_chats with Chat_Types 'group' to find its id.",
		],
		[
			'Get_group_invite_metadata',
			{ Invite: 'Família' },
			"'Invite' is not an invite link of a WhatsApp group. Names, and links of channels or people, are not invites. A link is like https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv, and its code is case-sensitive.",
		],
		[
			'Get_chat_metadata',
			{ Chat: '' },
			"'Chat' is empty. Use Get_chats with Search: a part of the name, or the last 8 digits of the number.",
		],
		[
			'Get_chat_metadata',
			{ Chat: '+55 11 99999-0001, +55 11 99999-0002' },
			"'Chat' holds several different phone numbers or IDs. Give one of them. Use Get_chats with Search: a part of the name, or the last 8 digits of the number.",
		],
	])('%s with %j', async (name, args, message) => {
		expect(await (await toolsOf('plugChat')).fail(name, args)).toBe(
			`${message} ${OTHER_ARGUMENTS}`,
		);
		expect(setup().gateways.plugChat.requests).toEqual([]);
	});

	test.each(GATEWAY_NAMES.filter((name) => name !== 'evolution'))(
		'on %s, who wrote last can not be asked for, and nothing is requested',
		async (name) => {
			const { title } = setup().gateways[name].traits;
			const error = await (await toolsOf(name)).fail('Get_chats', { Last_Message_From: 'others' });
			expect(error).toBe(
				`'Last_Message_From' can't work: ${title} doesn't provide who wrote the last message for any chat. Call again without 'Last_Message_From'. ${OTHER_ARGUMENTS}`,
			);
			expect(setup().gateways[name].requests).toEqual([]);
		},
	);

	test('what the workflow sets is not the model to mend', async () => {
		const parameters = { operation: 'getChats', options: { pageSize: 'many' } };
		const tool = await handToAgent(setup().engine, setup().gateways.plugChat, parameters);
		await expect(tool.call()).rejects.toThrow(
			`'Page Size' is not a whole number of 1 or more. ${NO_RETRY}`,
		);
	});
});

describe('For the person who looks at the execution', () => {
	test.each<[string, object, Fault | null, string]>([
		[
			'an argument',
			{ filters: { chatTypes: 'people' } },
			null,
			'Choose from the list, or give one or more of: broadcastList, channel, contact, group, system, unknown.',
		],
		[
			'an option',
			{ options: { pageSize: 'many' } },
			null,
			'Enter a number like 1000, or remove the option.',
		],
		[
			'the gateway',
			{},
			{ kind: 'status', status: 402 },
			"Renew the subscription in the provider's panel.",
		],
	])('the way out in the editor stays in the details: %s', async (_what, more, fault, wayOut) => {
		const { plugChat } = setup().gateways;
		plugChat.failAlways(fault);
		const tool = await handToAgent(setup().engine, plugChat, { operation: 'getChats', ...more });
		const error: unknown = await tool.call().catch((failure: unknown) => failure);
		expect(error).toMatchObject({ messages: [wayOut] });
		expect(String(error)).not.toContain(wayOut);
	});
});

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('a number, a name and a group that are not there', async () => {
		const tools = await toolsOf(name);
		const number = await tools.fail('Get_chat_metadata', { Chat: '+55 11 98765-4321' });
		expect(number).toContain(
			'(looked for "+55 11 98765-4321", tried 5511987654321 and 551187654321)',
		);
		expect(number).toMatch(
			/Most likely the account has no such chat\. Use Get_chats with Search: a part of the name, or the last 8 digits of the number\. Retryable: yes, with other arguments\.$/,
		);
		expect(await tools.fail('Get_chat_metadata', { Chat: '11 98765-4321' })).toContain(
			'Is the country code missing? Try +55 11 98765-4321.',
		);
		expect(await tools.fail('Get_chat_metadata', { Chat: 'Zeferina' })).toBe(
			`No chat of this account is named like 'Chat' (looked for "Zeferina"). Most likely the account has no such chat. Use Get_chats with Search: a part of the name, or the last 8 digits of the number. ${OTHER_ARGUMENTS}`,
		);
		expect(await tools.fail('Get_group_metadata', { Group: '120363000000000999@g.us' })).toMatch(
			/Most likely the account is not a member of such a group\. Use Get_chats with Chat_Types 'group' to find its id\. Retryable: yes, with other arguments\.$/,
		);
	});

	test.each<[string, Fault, RegExp]>([
		[
			'throttles',
			{ kind: 'status', status: 429, headers: { 'retry-after': '45' } },
			/receives too many requests from this account\. Retryable: yes, after 45 seconds\. If it fails again, tell the user\.$/,
		],
		[
			'breaks off',
			{ kind: 'reset' },
			/broke off the connection before its answer was complete\. Retryable: yes, after 30 seconds\./,
		],
		[
			'wants to be paid',
			{ kind: 'status', status: 402 },
			/Retryable: no\. Tell the user: only the person who set up this tool can mend it\.$/,
		],
		['shows a web page', { kind: 'html' }, /Retryable: no\./],
		['moved', { kind: 'redirect', location: 'https://example.com/' }, /Retryable: no\./],
	])('a gateway that %s', async (_what, fault, words) => {
		gateway().failAlways(fault);
		const parameters = { operation: 'getChats', options: { maxWaitSeconds: 0 } };
		const tool = await handToAgent(setup().engine, gateway(), parameters);
		const error: unknown = await tool.call().catch((failure: unknown) => failure);
		if (!(error instanceof Error)) throw new Error('It did not fail');
		expect(error.message).toMatch(words);
		expect(error.message).not.toMatch(OF_THE_EDITOR);
	});

	test('a gateway that is not there', async () => {
		const baseUrl = 'http://127.0.0.1:1';
		const own = { ...gateway(), credentials: { ...gateway().credentials, baseUrl } };
		const error = await (await ExampleTools.of(setup().engine, own)).fail('Get_chats');
		expect(error).toBe(
			`${gateway().traits.title} refused the connection. Retryable: yes, after 30 seconds. If it fails again, tell the user.`,
		);
	});

	test('a wrong key', async () => {
		const { field, message } = gateway().traits.wrongKey;
		const own = { ...gateway(), credentials: { ...gateway().credentials, [field]: 'wrong-key-1' } };
		const tools = await ExampleTools.of(setup().engine, own);
		const error = await tools.fail('Get_chats');
		expect(error).toBe(`${message}. ${NO_RETRY}`);
	});

	test('no error of any tool speaks of the editor, nor shows a secret', async () => {
		const tools = await toolsOf(name);
		const { traits, credentials, baseUrl } = gateway();
		const secrets = traits.secretFields.map((field) => credentials[field] ?? '');
		const words = `wrong ${secrets.join(' ')} at ${baseUrl}/instances/x/token/y`;
		const faults: Fault[] = [
			...[400, 401, 403, 404, 405, 415, 422].map((status): Fault => ({
				kind: 'status',
				status,
				body: traits.errorBody(words),
			})),
			{ kind: 'html' },
			{ kind: 'emptyBody' },
			{ kind: 'truncated' },
			{ kind: 'answer', body: null },
			{ kind: 'answer', body: [words] },
			{ kind: 'errorWith200', error: words },
		];
		for (const fault of faults) {
			gateway().failAlways(fault);
			for (const [tool, args] of [
				['Get_chats', {}],
				['Get_chat_metadata', { Chat: '+55 11 99999-0001' }],
				['Get_group_metadata', { Group: '120363000000000101@g.us' }],
			] as const) {
				const error = await tools.fail(tool, args);
				expect(error).toMatch(/ Retryable: (yes|no)[,.]/);
				expect(error).not.toMatch(OF_THE_EDITOR);
				expect(textsWithSecrets([error], secrets)).toEqual([]);
			}
		}
	});
});

test('a tool that has no other beside it names none', async () => {
	const tool = await handToAgent(setup().engine, setup().gateways.plugChat, {
		operation: 'getChatMetadata',
		chat: { __rl: true, mode: 'phone', value: "={{ $fromAI('Who', ``, 'string') }}" },
	});
	await expect(tool.call({ Who: 'Ana Souza' })).rejects.toThrow(
		`'Who' is neither a phone number nor an ID of a chat. A number begins with its country code. ${OTHER_ARGUMENTS}`,
	);
});
