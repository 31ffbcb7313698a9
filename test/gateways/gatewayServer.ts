import { createServer, type Server } from 'node:http';
import express, { type Request, type RequestHandler } from 'express';
import type { SimulatedAccount } from './account';
import { deliver } from './delivery';
import type { Answer, Dialect, Endpoint, GatewayCall } from './dialect';
import { FaultSwitch } from './faults';
import { close, listen, type ServerAddress } from './listening';
import { declaresJson, recordRequest } from './recordedRequest';
import type { GatewayBehaviour, SimulatedGateway } from './simulatedGateway';

/** Starts a server that tells of the account in that dialect, and behaves so until it is told otherwise. */
export async function startGateway(
	dialect: Dialect,
	account: SimulatedAccount,
	address: ServerAddress,
	behaviour: GatewayBehaviour = {},
): Promise<SimulatedGateway> {
	const app = express().disable('x-powered-by');
	const server = createServer(app);
	// A client may keep a connection for the whole of a test run.
	server.keepAliveTimeout = 60_000;
	const origin = await listen(server, address);
	const faults = new FaultSwitch();
	const gateway = controls(dialect, account, faults, origin, server, behaviour);

	const serve =
		(answer: (call: GatewayCall) => Answer): RequestHandler =>
		async (received, response) => {
			const request = recordRequest(received);
			gateway.requests.push(request);
			await gateway.behaviour.beforeRequest?.(request, account);
			const call = { request, params: pathParams(received), gateway };
			await deliver(response, faults.take(request), () => answer(call), dialect);
		};

	app.use(express.text({ type: () => true }));
	for (const endpoint of dialect.endpoints) {
		app.all(
			dialect.endpointBase + endpoint.path,
			serve((call) => answerAt(endpoint, dialect, call)),
		);
	}
	app.use(serve(({ request }) => dialect.notThere?.(request) ?? dialect.failure(404, 'Not Found')));
	return gateway;
}

function controls(
	dialect: Dialect,
	account: SimulatedAccount,
	faults: FaultSwitch,
	origin: string,
	server: Server,
	behaviour: GatewayBehaviour,
): SimulatedGateway {
	const baseUrl = origin + dialect.baseUrlPath;
	const gateway: SimulatedGateway = {
		name: dialect.name,
		traits: dialect.traits,
		baseUrl,
		credentialType: dialect.credentialType,
		credentials: { ...dialect.credentials, baseUrl },
		account,
		requests: [],
		joinedInvites: [],
		behaviour: { ...behaviour },
		failNext: (fault, times) => faults.failNext(fault, times),
		failAlways: (fault) => faults.failAlways(fault),
		failWhen: (predicate, fault) => faults.failWhen(predicate, fault),
		reset() {
			gateway.requests.length = 0;
			gateway.behaviour = { ...behaviour };
			faults.clear();
		},
		stop: async () => await close(server),
	};
	return gateway;
}

function answerAt(endpoint: Endpoint, dialect: Dialect, call: GatewayCall): Answer {
	const { request } = call;
	if (request.method !== 'GET' && !declaresJson(request)) {
		return dialect.failure(415, 'Unsupported Media Type');
	}
	if (request.method !== endpoint.method) {
		return dialect.notThere?.(request) ?? dialect.failure(405, 'Method Not Allowed');
	}
	return dialect.refusal(call) ?? endpoint.answer(call);
}

function pathParams(request: Request): Record<string, string> {
	return Object.fromEntries(
		Object.entries(request.params).map(([name, value]) => [name, String(value)]),
	);
}
