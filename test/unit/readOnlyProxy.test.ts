import { startGateways, type SimulatedGateways } from '../gateways';
import { startReadOnlyProxy, type ReadOnlyProxy } from '../real/readOnlyProxy';

let gateways: SimulatedGateways;
let proxy: ReadOnlyProxy;
beforeAll(async () => {
	gateways = await startGateways();
	proxy = await startReadOnlyProxy(gateways.evolution.baseUrl);
});
afterEach(() => {
	gateways.evolution.reset();
	for (const list of [proxy.requests, proxy.refused]) list.length = 0;
});
afterAll(async () => {
	await proxy.stop();
	await gateways.stop();
});

async function ask(method: string, path: string): Promise<number> {
	const { apiKey = '' } = gateways.evolution.credentials;
	const headers = { apikey: apiKey, 'content-type': 'application/json' };
	const body = method === 'POST' ? { body: '{}' } : {};
	return (await fetch(proxy.origin + path, { method, headers, ...body })).status;
}

test.each([
	['POST', '/chat/findChats/loja'],
	['POST', '/chat/findContacts/loja'],
	['POST', '/chat/fetchProfilePictureUrl/loja'],
	['GET', '/instance/connectionState/loja'],
	['GET', '/group/inviteInfo/loja?inviteCode=SimFamilia0000000001Aa'],
	['GET', '/group/findGroupInfos/loja?groupJid=120363000000000101@g.us'],
])('%s %s is let through', async (method, path) => {
	await ask(method, path);
	expect(gateways.evolution.requests).toHaveLength(1);
	expect([proxy.requests.length, proxy.refused]).toEqual([1, []]);
});

test.each([
	['POST', '/message/sendText/loja'],
	['POST', '/chat/markMessageAsRead/loja'],
	['GET', '/chat/findChats/loja'],
	['GET', '/group/acceptInviteCode/loja?inviteCode=SimFamilia0000000001Aa'],
	['GET', '/instance/restart/loja'],
	['DELETE', '/instance/delete/loja'],
	['POST', '/chat/findChats/loja/../../../message/sendText/loja'],
	['POST', '/chat/findChats/a/b'],
])('%s %s is not', async (method, path) => {
	expect(await ask(method, path)).toBe(403);
	expect(gateways.evolution.requests).toEqual([]);
	expect([proxy.requests.length, proxy.refused.length]).toEqual([1, 1]);
});
