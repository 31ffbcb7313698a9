import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGateways, type SimulatedGateways } from '../gateways';
import { EditorApi } from './editorApi';
import { installPackage } from './home';
import { install, type N8nName } from './installation';
import { startN8n, type N8nServer } from './n8nServer';
import { freePort } from './ports';
import {
	createCredentials,
	gatewayCredentials,
	type CredentialReferences,
} from './simulatedAccess';

/** A whole n8n with the package in it, signed in, and the gateways it can reach. */
export type Bench = {
	n8n: N8nServer;
	api: EditorApi;
	gateways: SimulatedGateways;
	credentials: CredentialReferences;
	/** Starts n8n on the same home and address, once it was stopped. */
	startAgain(): Promise<void>;
};

/** Long enough for a cold cache: n8n is installed before the first test that needs it. */
const SETUP_MILLISECONDS = 15 * 60_000;

/** Starts an n8n of its own before a file's first test and ends all of it after the last. */
export function useBench(name: N8nName): () => Bench {
	let bench: Bench;
	const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
	const toEnd: Array<() => Promise<void>> = [];
	beforeAll(async () => {
		const installation = await install(name);
		installPackage(folder);
		const gateways = await startGateways();
		toEnd.push(async () => await gateways.stop());
		const port = await freePort();
		let n8n = await startN8n(installation, folder, port);
		toEnd.unshift(async () => await n8n.stop());
		const startAgain = async () => {
			n8n = await startN8n(installation, folder, port);
			bench = { ...bench, n8n };
		};
		const api = await EditorApi.signIn(n8n.address);
		const credentials = await createCredentials(api, gatewayCredentials(gateways));
		bench = { n8n, api, gateways, credentials, startAgain };
	}, SETUP_MILLISECONDS);
	afterAll(async () => {
		for (const end of toEnd) await end();
		rmSync(folder, { recursive: true, force: true });
	}, 60_000);
	return () => bench;
}
