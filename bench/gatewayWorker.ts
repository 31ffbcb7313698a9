import { manyChats, startGateways } from '../test/gateways';

/** What the simulated gateway shall do from now on; nothing named stays as it is. */
export type GatewayJob = {
	/** How many chats its account has. */
	chats?: number;
	/** Milliseconds before every answer. */
	latency?: number;
};

/** How to reach the gateway, and how many requests came in since the last job. */
export type GatewayState = { credentials: Record<string, string>; requests: number };

/** The simulated Z-API in a process of its own, so that it takes no time from who asks it. */
async function main(): Promise<void> {
	const { zApi } = await startGateways({ account: manyChats(0) });
	process.on('message', ({ chats, latency }: GatewayJob) => {
		if (chats !== undefined) zApi.account.chats = manyChats(chats).chats;
		if (latency !== undefined) {
			zApi.failAlways(latency > 0 ? { kind: 'latency', ms: latency } : null);
		}
		const requests = zApi.requests.splice(0).length;
		process.send?.({ credentials: zApi.credentials, requests } satisfies GatewayState);
	});
	process.once('disconnect', () => process.exit());
}

void main();
