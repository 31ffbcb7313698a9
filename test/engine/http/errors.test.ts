import { createServer } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';
import { TRAITS } from '../../gateways';
import type { Fault, SimulatedGateway } from '../../gateways';
import { runNode, type NodeRun } from '../harness/engine';
import { GOOD_PARAMETERS, OFFERED, useSetup } from '../harness/setup';

const setup = useSetup();

/** What a person reads, and what n8n keeps, for each way in which a gateway can fail. */
const FAULTS: Array<[what: string, fault: Fault, says: RegExp, wayOut: RegExp, httpCode?: string]> =
	[
		['400', { kind: 'status', status: 400 }, /refused the request/, /Check/, '400'],
		['401', { kind: 'status', status: 401 }, /refused the key/, /in the credential/, '401'],
		['402', { kind: 'status', status: 402 }, /wants this account to be paid/, /Renew/, '402'],
		['403', { kind: 'status', status: 403 }, /refused the key/, /in the credential/, '403'],
		['404', { kind: 'status', status: 404 }, /found nothing/, /'Base URL'/, '404'],
		['405', { kind: 'status', status: 405 }, /this kind of request/, /'Base URL'/, '405'],
		['408', { kind: 'status', status: 408 }, /took too long/, /Try again/, '408'],
		['415', { kind: 'status', status: 415 }, /this kind of request/, /'Base URL'/, '415'],
		['429', { kind: 'status', status: 429 }, /too many requests/, /Wait a minute/, '429'],
		['500', { kind: 'status', status: 500 }, /problem of its own/, /Try again/, '500'],
		['502 as a web page', { kind: 'html', status: 502 }, /problem of its own/, /Try again/, '502'],
		['503', { kind: 'status', status: 503 }, /problem of its own/, /Try again/, '503'],
		[
			'a redirect',
			{ kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' },
			/has moved to another address/,
			/'Base URL'/,
			'302',
		],
		['a web page with 200', { kind: 'html' }, /a web page instead of data/, /'Base URL'/, '200'],
		['an empty body', { kind: 'emptyBody' }, /an empty answer/, /Run again/, '200'],
		['truncated JSON', { kind: 'truncated' }, /cut off or is not JSON/, /Run again/, '200'],
		[
			'an error with 200',
			{ kind: 'errorWith200', error: 'Quota reached' },
			/refused the request: .*Quota reached/,
			/Check/,
			'200',
		],
		[
			'an answer of another shape',
			{ kind: 'answer', body: 7 },
			/answered with something that is not/,
			/'Base URL'/,
		],
		['null', { kind: 'answer', body: null }, /answered with something that is not/, /'Base URL'/],
		['a reset', { kind: 'reset' }, /broke off the connection/, /Run again/],
		['an answer broken off', { kind: 'brokenOff' }, /broke off the connection/, /Run again/],
		['no answer at all', { kind: 'hang' }, /did not answer in time/, /'Timeout \(Seconds\)'/],
	];

function expectInWords(run: NodeRun, title: string, says: RegExp, wayOut: RegExp): void {
	expect(run.items).toEqual([]);
	expect(run.error?.name).toBe('NodeApiError');
	expect(run.error?.message).toMatch(new RegExp(`^${title}`));
	expect(run.error?.message).toMatch(says);
	expect(run.error?.description).toMatch(wayOut);
	expect(run.error?.itemIndex).toBe(0);
}

describe.each(OFFERED)('$operation on $name', ({ name, operation }) => {
	const run = async (
		gateway: SimulatedGateway,
		credentials = gateway.credentials,
		options: INodeParameters = {},
	) =>
		await runNode(setup().engine, {
			parameters: {
				gateway: name,
				operation,
				options: { maxWaitSeconds: 0, ...options },
				...GOOD_PARAMETERS[operation],
			},
			credentials: { [gateway.credentialType]: credentials },
		});

	test.each(
		FAULTS.map(([what, fault, says, wayOut, httpCode]) => ({
			what,
			fault,
			says,
			wayOut,
			httpCode,
		})),
	)('$what gets an error in plain words', async ({ fault, says, wayOut, httpCode }) => {
		const gateway = setup().gateways[name];
		gateway.failAlways(fault);
		const options = fault.kind === 'hang' ? { timeout: 0.3 } : {};
		const failed = await run(gateway, gateway.credentials, options);
		expectInWords(failed, TRAITS[name].title, says, wayOut);
		expect(failed.error?.httpCode ?? undefined).toBe(httpCode);
	});

	test('a host that does not exist gets an error in plain words', async () => {
		const gateway = setup().gateways[name];
		const baseUrl = 'http://no-such-host.invalid';
		const failed = await run(gateway, { ...gateway.credentials, baseUrl });
		expectInWords(failed, TRAITS[name].title, /could not be found on the network/, /'Base URL'/);
	});

	test('a refused connection gets an error in plain words', async () => {
		const gateway = setup().gateways[name];
		const baseUrl = `http://127.0.0.1:${await closedPort()}`;
		const failed = await run(gateway, { ...gateway.credentials, baseUrl });
		expectInWords(failed, TRAITS[name].title, /refused the connection/, /'Base URL'/);
	});
});

/** A port that was free a moment ago, so that nothing listens there. */
async function closedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address ? address.port : 1;
}
