import type { IDataObject } from 'n8n-workflow';
import { ActiveTrigger } from '../engine/harness/activeTrigger';
import { pickerPage } from '../engine/harness/chatPicker';
import { testCredentialData } from '../engine/harness/credentialTester';
import { runNode, type Engine } from '../engine/harness/engine';
import type { HostileRun } from './generators/runs';
import { isShownError, type ShownError } from './rules/shownTexts';
import { inputOf, parametersOf } from './runSettings';

/** All that a run showed and left behind. */
export type Outcome = {
	/** False where n8n itself refused to begin. */
	isStarted: boolean;
	/** The items of successes, and the messages of failed input items. */
	items: IDataObject[];
	itemErrors: string[];
	errors: ShownError[];
	/** What was thrown that is no error of n8n's. */
	strayErrors: unknown[];
	/** Other texts for people. */
	hints: string[];
	logged: string[];
	names: string[];
	/** Everything that n8n keeps of the run. */
	everything: unknown;
};

const NOTHING: Outcome = {
	isStarted: true,
	items: [],
	itemErrors: [],
	errors: [],
	strayErrors: [],
	hints: [],
	logged: [],
	names: [],
	everything: null,
};

/** Goes through the run's door, to the gateway at that address. */
export async function performRun(
	engine: Engine,
	run: HostileRun,
	baseUrl: string,
): Promise<Outcome> {
	const credentials = { ...run.account.values, baseUrl };
	const byType = { [run.account.credentialType]: credentials };
	switch (run.door) {
		case 'node':
			return await throughNode(engine, run, byType);
		case 'trigger':
			return await throughTrigger(engine, run, byType);
		case 'picker':
			return await throughPicker(engine, run, credentials);
		case 'credentialTest':
			return await throughTest(engine, run, credentials);
	}
}

type ByType = Record<string, Record<string, string>>;

async function throughNode(engine: Engine, run: HostileRun, credentials: ByType): Promise<Outcome> {
	const settings = { parameters: parametersOf(run), credentials, input: inputOf(run) };
	const outcome = await settled(
		async () => await runNode(engine, { ...settings, onError: run.onError }),
	);
	if ('thrown' in outcome) {
		// n8n itself starts no workflow in which a required field is empty.
		const isUnstarted = /Parameter ".*" is required/.test(String(outcome.thrown));
		return {
			...NOTHING,
			...inErrors(isUnstarted ? [] : [outcome]),
			isStarted: !isUnstarted,
			everything: outcome,
		};
	}
	const result = outcome.value;
	const all = [...result.items, ...result.errorItems].map(({ json }) => json);
	const failed = all.filter((json) => 'error' in json);
	return {
		...NOTHING,
		items: all.filter((json) => !('error' in json)),
		itemErrors: failed.map(({ error }) => (typeof error === 'string' ? error : '')),
		errors: result.error ? [result.error] : [],
		hints: result.hints,
		everything: result,
	};
}

async function throughTrigger(
	engine: Engine,
	run: HostileRun,
	credentials: ByType,
): Promise<Outcome> {
	const trigger = new ActiveTrigger(engine, { parameters: parametersOf(run), credentials });
	const outcomes = [
		await settled(() => trigger.publish()),
		await settled(() => trigger.poll()),
		await settled(() => trigger.pollUnsaved('manual')),
	];
	const { logged, saved } = trigger;
	return {
		...NOTHING,
		...inErrors(outcomes),
		items: outcomes.flatMap((outcome) => ('value' in outcome ? outcome.value : [])),
		logged,
		everything: [outcomes, logged, saved],
	};
}

async function throughPicker(
	engine: Engine,
	{ gateway, account, filter }: HostileRun,
	credentials: Record<string, string>,
): Promise<Outcome> {
	const { credentialType } = account;
	const outcome = await settled(
		async () =>
			await pickerPage({ engine }, { name: gateway, credentialType, credentials }, filter),
	);
	const page = 'value' in outcome ? outcome.value : { names: [], ids: [] };
	const names = [...page.names, ...page.ids.map(String)];
	return { ...NOTHING, ...inErrors([outcome]), names, everything: outcome };
}

async function throughTest(
	engine: Engine,
	{ account }: HostileRun,
	credentials: Record<string, string>,
): Promise<Outcome> {
	const outcome = await settled(
		async () => await testCredentialData(engine, account.credentialType, credentials),
	);
	const told = 'value' in outcome ? [outcome.value.message] : [];
	return { ...NOTHING, ...inErrors([outcome]), hints: told, everything: outcome };
}

type Settled<Value> = { value: Value } | { thrown: unknown };

async function settled<Value>(act: () => Promise<Value>): Promise<Settled<Value>> {
	return await act().then(
		(value): Settled<Value> => ({ value }),
		(thrown: unknown): Settled<Value> => ({ thrown }),
	);
}

function inErrors(outcomes: ReadonlyArray<Settled<unknown>>) {
	const thrown = outcomes.flatMap((outcome) => ('thrown' in outcome ? [outcome.thrown] : []));
	return {
		errors: thrown.filter(isShownError),
		strayErrors: thrown.filter((error) => !isShownError(error)),
	};
}
