import { expectNoSecret } from '../agent/secrets';
import { useBench } from '../bench';
import type { N8nName } from '../installation';
import { eventually } from './eventually';
import { PublishedTrigger, refusedPublication, triggerWorkflow } from './publishedTrigger';
import { anaIsRead, begin, peopleWrite, peopleWriteMeanwhile, WATCH } from './story';

/** As the editor sets it up, unless it is changed. */
const EVERY_MINUTE = { item: [{ mode: 'everyMinute' }] };

/** Twelve times that are each once a minute, so that nobody has to wait. */
const EVERY_FIVE_SECONDS = {
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
};

/** One story in a whole n8n, told by its own scheduler: each test goes on where the last one ended. */
export function describeTrigger(name: N8nName): void {
	const bench = useBench(name);
	let calm: PublishedTrigger;
	let quick: PublishedTrigger;

	const workflowOf = (gateway: 'plugChat' | 'zApi' | 'whatsGate', parameters: object) => {
		const { credentialType } = bench().gateways[gateway];
		const reference = bench().credentials[credentialType];
		if (!reference) throw new Error(`There is no credential for ${gateway}`);
		return triggerWorkflow(
			`Trigger on ${gateway}`,
			{ gateway, ...WATCH, ...parameters },
			{ [credentialType]: reference },
		);
	};

	/** Waits until the quick trigger has polled to the end: until it polls once more after the next. */
	const untilPolled = async () => {
		const { requests } = bench().gateways.zApi;
		requests.length = 0;
		await eventually('two polls', () => requests.filter(isFirstPage).length > 1 || undefined);
	};

	test('with a wrong key it is not published, and n8n says why', async () => {
		const { api, gateways } = bench();
		const { account, credentials } = gateways.whatsGate;
		begin(account);
		const wrong = { ...credentials, apiKey: 'wrong-key-of-whatsgate' };
		const id = await api.createCredential('Wrong', 'whatsGateApi', wrong);
		const workflow = triggerWorkflow(
			'Wrong key',
			{ gateway: 'whatsGate', ...WATCH, pollTimes: EVERY_MINUTE },
			{ whatsGateApi: { id, name: 'Wrong' } },
		);
		const said = await refusedPublication(api, workflow);
		expect(said).toContain('WhatsGate refused the API key');
		expect(said).not.toContain('wrong-key-of-whatsgate');
	});

	test('the scheduler starts an execution with what happened', async () => {
		const { api, gateways } = bench();
		calm = await PublishedTrigger.publish(api, workflowOf('plugChat', { pollTimes: EVERY_MINUTE }));
		quick = await PublishedTrigger.publish(
			api,
			workflowOf('zApi', { pollTimes: EVERY_FIVE_SECONDS, options: { maxWaitSeconds: 0 } }),
		);
		gateways.zApi.failAlways({ kind: 'status', status: 500, body: { error: echo() } });
		const happened = peopleWrite(gateways.zApi.account);
		const { told } = await calm.until('an execution', () => true);
		expect(told).toEqual(happened);
	}, 90_000);

	test('a poll that fails is in the list of executions, in words, and loses nothing', async () => {
		const { gateways } = bench();
		await quick.until('an outage', ({ error }) =>
			error.startsWith('Z-API has a problem of its own (HTTP 500)'),
		);
		gateways.zApi.failAlways({ kind: 'status', status: 401, body: { error: echo() } });
		await quick.until('a refusal', ({ error }) => error.startsWith('Z-API refused the key'));
		gateways.zApi.failAlways(null);
		const repaired = await quick.until('an execution', ({ status }) => status === 'success');
		const [first] = await calm.runs();
		expect(repaired.told).toEqual(first?.told);
	});

	test('what happened while n8n was off is told once it is back, and nothing else', async () => {
		const { gateways, n8n } = bench();
		anaIsRead(gateways.zApi.account);
		await untilPolled();
		const logBefore = n8n.log();
		await n8n.stop();
		const happened = peopleWriteMeanwhile(gateways.zApi.account);
		await bench().startAgain();
		for (const trigger of [calm, quick]) {
			const { told } = await trigger.until('what it missed', (run) => run.told.length === 9);
			expect(told).toEqual(happened);
		}
		await untilPolled();
		const runs = [...(await calm.runs()), ...(await quick.runs())];
		const successes = runs.filter(({ status }) => status === 'success');
		expect(successes.map(({ told }) => told.length)).toEqual([7, 9, 7, 9]);
		expectNoSecret(gateways, [runs.map(({ raw }) => raw), logBefore, bench().n8n.log()]);
	}, 90_000);

	/** A gateway that writes back what it was told, as proxies do. */
	function echo(): string {
		return `Cannot GET ${JSON.stringify(bench().gateways.zApi.credentials)}`;
	}
}

function isFirstPage({ query }: { query: Record<string, string> }): boolean {
	return query.page === '1';
}
