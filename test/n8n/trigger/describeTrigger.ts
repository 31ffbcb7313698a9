import { expectNoSecret } from '../agent/secrets';
import { useBench } from '../bench';
import type { N8nName } from '../installation';
import { eventually } from './eventually';
import { PublishedTrigger, refusedPublication, type Told } from './publishedTrigger';
import { anaIsRead, begin, peopleWrite, peopleWriteMeanwhile, WATCH } from './story';
import { triggerWorkflow } from './triggerWorkflow';

/** As the editor sets it up, unless it is changed. */
const EVERY_MINUTE = { item: [{ mode: 'everyMinute' }] };

/** Twelve times that come each once a minute, so that nobody has to wait. */
const EVERY_FIVE_SECONDS = {
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
};

const PATIENCE = 120_000;

/** One story in a whole n8n, told by its own scheduler: each test goes on where the last one ended. */
export function describeTrigger(name: N8nName): void {
	const bench = useBench(name);
	let calm: PublishedTrigger;
	let quick: PublishedTrigger;
	let atFirst: Told[];

	/** Waits until the quick trigger has polled to the end, which it has when it begins once more. */
	const untilPolled = async () => {
		const { requests } = bench().gateways.zApi;
		requests.length = 0;
		await eventually('two polls', () => requests.filter(isFirstPage).length > 1 || undefined);
	};

	/** A gateway that writes back what it was told, as proxies do. */
	const failWith = (status: number) => {
		const { zApi } = bench().gateways;
		const body = { error: `Cannot GET ${JSON.stringify(zApi.credentials)}` };
		zApi.failAlways({ kind: 'status', status, body });
	};

	test('with a wrong key it is not published, and n8n says why', async () => {
		const { api, gateways, credentials } = bench();
		const { account, credentials: right } = gateways.whatsGate;
		begin(account);
		const wrong = { ...right, apiKey: 'wrong-key-of-whatsgate' };
		const id = await api.createCredential('Wrong key', 'whatsGateApi', wrong);
		const parameters = { gateway: 'whatsGate', ...WATCH, pollTimes: EVERY_MINUTE };
		const references = { ...credentials, whatsGateApi: { id, name: 'Wrong key' } };
		const said = await refusedPublication(api, triggerWorkflow(parameters, references));
		expect(said).toContain("WhatsGate refused the API key. Copy 'API Key' into the credential");
		expect(said).not.toContain(wrong.apiKey);
	});

	test(
		'the scheduler starts an execution with what happened',
		async () => {
			const { api, gateways, credentials } = bench();
			const everyMinute = { gateway: 'plugChat', ...WATCH, pollTimes: EVERY_MINUTE };
			calm = await PublishedTrigger.publish(api, triggerWorkflow(everyMinute, credentials));
			const options = { maxWaitSeconds: 0 };
			const often = { gateway: 'zApi', ...WATCH, pollTimes: EVERY_FIVE_SECONDS, options };
			quick = await PublishedTrigger.publish(api, triggerWorkflow(often, credentials));
			failWith(500);
			atFirst = peopleWrite(gateways.zApi.account);
			expect(await calm.untilTold(1)).toEqual([atFirst]);
		},
		PATIENCE,
	);

	test(
		'a poll that fails is in the list of executions, in words, and loses nothing',
		async () => {
			const outage = await quick.untilFailed('Z-API has a problem of its own (HTTP 500)');
			expect(outage.error.description).toMatch(/^Try again in a few minutes/);
			failWith(401);
			const refusal = await quick.untilFailed('Z-API refused the key');
			expect(refusal.error.description).toMatch(/^Check 'Instance ID'/);
			bench().gateways.zApi.failAlways(null);
			expect(await quick.untilTold(1)).toEqual([atFirst]);
		},
		PATIENCE,
	);

	test(
		'what happened while n8n was off is emitted once it is back, and nothing else',
		async () => {
			const { gateways, n8n } = bench();
			const { account } = gateways.zApi;
			anaIsRead(account);
			await untilPolled();
			const logBefore = n8n.log();
			await n8n.stop();
			const meanwhile = peopleWriteMeanwhile(account);
			gateways.plugChat.failNext({ kind: 'status', status: 401 }); // n8n tries once more by itself
			await bench().startAgain();
			await Promise.all([calm.untilTold(2), quick.untilTold(2)]);
			await untilPolled();
			expect(await calm.told()).toEqual([atFirst, meanwhile]);
			expect(await quick.told()).toEqual([atFirst, meanwhile]);
			const all = [...(await calm.runs()), ...(await quick.runs())];
			expectNoSecret(gateways, [all, logBefore, bench().n8n.log()]);
		},
		PATIENCE,
	);
}

function isFirstPage({ query }: { query: Record<string, string> }): boolean {
	return query.page === '1';
}
