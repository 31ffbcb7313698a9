import { manyChats, TRAITS } from '../../gateways';
import { ExampleTools } from '../harness/agentAnswer';
import { handToAgent } from '../harness/agentRun';
import { GATEWAY_NAMES, supporting, useSetup } from '../harness/setup';

const setup = useSetup({ account: manyChats(1000) });
const ONE_SECOND = { timeout: 1, maxWaitSeconds: 1 };
const inPages = GATEWAY_NAMES.filter((name) => TRAITS[name].supports.pages);

/** A tool that waits for a second, as its workflow says. */
const hastyTool = async (name: (typeof GATEWAY_NAMES)[number], pageSize = 100) =>
	await handToAgent(setup().engine, setup().gateways[name], {
		operation: 'getChats',
		options: { ...ONE_SECOND, pageSize },
	});

test('a tool waits 20 s in all, unless its workflow says otherwise', async () => {
	const { plugChat } = setup().gateways;
	plugChat.failAlways({ kind: 'status', status: 429, headers: { 'retry-after': '21' } });
	const tools = await ExampleTools.of(setup().engine, plugChat);
	expect(await tools.fail('Get_chats')).toContain('Retryable: yes, after 21 seconds.');
	expect(plugChat.requests).toHaveLength(1);
});

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	test('a gateway that hangs ends in words', async () => {
		setup().gateways[name].failAlways({ kind: 'hang' });
		await expect((await hastyTool(name)).call()).rejects.toThrow(
			`${TRAITS[name].title} did not answer in time. Retryable: yes, after 30 seconds. If it fails again, tell the user.`,
		);
	});

	test('so does one whose answer trickles in', async () => {
		setup().gateways[name].failAlways({ kind: 'trickle' });
		await expect((await hastyTool(name)).call()).rejects.toThrow(
			/did not answer in time\. Retryable: yes/,
		);
	});
});

test.each(inPages)(
	'on %s, a list that hangs in the middle gives what was read, and says so',
	async (name) => {
		const gateway = setup().gateways[name];
		gateway.behaviour = { capPageSize: 100 };
		gateway.failWhen(({ query, body }) => JSON.stringify([query, body]).includes('4'), {
			kind: 'hang',
		});
		const { items } = await (await hastyTool(name)).call();
		const [answer] = items;
		expect(answer).toMatchObject({ returned: 20, hasMore: true });
		expect(answer).not.toHaveProperty('total');
		expect(answer?.notes).toContainEqual(
			expect.stringMatching(
				/^This answer is incomplete\. Only the first \d+ chats were read, then a page failed: .* did not answer in time\. Retryable: yes, after 30 seconds\./,
			),
		);
	},
);

test.each(inPages)(
	'on %s, pages that come in time, and are too many for it, give what was read',
	async (name) => {
		const gateway = setup().gateways[name];
		gateway.behaviour = { capPageSize: 100 };
		gateway.failAlways({ kind: 'latency', ms: 300 });
		const tool = await handToAgent(setup().engine, gateway, {
			operation: 'getChats',
			options: { ...ONE_SECOND, pageSize: 100, pagesAtOnce: 1 },
		});
		const { items } = await tool.call();
		expect(items[0]).toMatchObject({ returned: 20, hasMore: true });
		expect(gateway.requests.length).toBeLessThan(10);
		expect(items[0]?.notes).toContainEqual(
			expect.stringMatching(
				/^This answer is incomplete\..* did not answer in time\. Retryable: yes/,
			),
		);
	},
);

test.each(supporting('pages'))(
	'on %s, a name that was not read yet is not called missing',
	async (name) => {
		const gateway = setup().gateways[name];
		gateway.behaviour = { capPageSize: 100 };
		gateway.failWhen(({ query, body }) => JSON.stringify([query, body]).includes('4'), {
			kind: 'hang',
		});
		const tool = await handToAgent(setup().engine, gateway, {
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'name', value: 'Contato 999' },
			options: ONE_SECOND,
		});
		await expect(tool.call()).rejects.toThrow(
			/did not answer in time .*had been read\)\. Retryable: yes/,
		);
	},
);
