import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { evolution } from '../../nodes/WhatsAppChats/gateways/evolution';
import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { loadEngine, runNode, type Engine, type NodeRun } from '../engine/harness/engine';
import { textsWithSecrets } from '../engine/harness/secretSearch';
import { startReadOnlyProxy, type ReadOnlyProxy } from './readOnlyProxy';
import { REAL_SERVER, type RealServer } from './realServer';

/** The engine with the built package, and the account of the environment behind a proxy that only reads. */
export type RealAccount = {
	engine: Engine;
	credentialType: 'whatsAppEvolutionApi';
	credentials: Record<'baseUrl' | 'instanceName' | 'apiKey', string>;
	proxy: ReadOnlyProxy;
	/** Runs the node, with some fields of the credential changed. */
	run: (parameters: INodeParameters, changed?: ICredentialDataDecryptedObject) => Promise<NodeRun>;
	/** Runs it with all fields, and gives the items. @throws where the run ends in an error */
	items(parameters: INodeParameters): Promise<IDataObject[]>;
	/** The ids of all chats as the server itself lists them. */
	listed(): Promise<Set<unknown>>;
	/** Whether the server says that the phone is connected. */
	isPhoneConnected(): Promise<boolean>;
};

/** Sets the account up for one test file; at its end nothing may have been asked that doesn't read. */
export function useRealAccount(): () => RealAccount {
	let account: RealAccount;
	beforeAll(async () => {
		if (REAL_SERVER === null) throw new Error('The environment names no server');
		account = await startAccount(REAL_SERVER);
	});
	afterAll(async () => {
		await account.proxy.stop();
		expect(account.proxy.refused).toEqual([]);
	});
	return () => account;
}

async function startAccount({ url, instance, key }: RealServer): Promise<RealAccount> {
	const engine = await loadEngine();
	const proxy = await startReadOnlyProxy(evolution.baseUrl({ baseUrl: url }));
	const credentialType = 'whatsAppEvolutionApi';
	const credentials = { baseUrl: proxy.origin, instanceName: instance, apiKey: key };

	const ask = async (path: string, body?: object): Promise<unknown> => {
		const response = await fetch(`${proxy.origin}/${path}/${encodeURIComponent(instance)}`, {
			headers: { apikey: key, 'content-type': 'application/json' },
			...(body && { method: 'POST', body: JSON.stringify(body) }),
		});
		return await response.json();
	};
	const run: RealAccount['run'] = async (parameters, changed = {}) => {
		const nodeRun = await runNode(engine, {
			parameters: { gateway: 'evolution', ...parameters },
			credentials: { [credentialType]: { ...credentials, ...changed } },
		});
		const { error, hints, items } = nodeRun;
		expect(textsWithSecrets({ error, hints, items }, [key])).toEqual([]);
		return nodeRun;
	};
	return {
		...{ engine, credentialType, credentials, proxy, run },
		async items(parameters) {
			const { items, error } = await run({ simple: false, ...parameters });
			if (error) throw new Error(`${error.message} (${error.description})`);
			return items.map(({ json }) => json);
		},
		async listed() {
			const list = await ask('chat/findChats', {});
			if (!Array.isArray(list)) throw new Error('The server lists no chats');
			return new Set(list.filter(isRecord).map(({ remoteJid }) => remoteJid));
		},
		async isPhoneConnected() {
			const state = await ask('instance/connectionState');
			return isRecord(state) && isRecord(state.instance) && state.instance.state === 'open';
		},
	};
}
