import type { SimulatedAccount } from '../../gateways';
import type { Bench } from '../bench';
import type { WorkflowJson } from '../editorApi';
import type { N8nName } from '../installation';
import type { WorkflowRun } from './execution';

/** An n8n with one workflow of examples/ at hand. */
export type Trial = {
	n8n: N8nName;
	bench: Bench;
	/** The sample account, afresh for every trial: all gateways of the bench tell of it. */
	account: SimulatedAccount;
	/** The example without its pinned data, with the credentials of the bench. */
	workflow: WorkflowJson;
	/** Runs the example, or what a test made of it. */
	run: (workflow?: WorkflowJson) => Promise<WorkflowRun>;
};

/** A workflow of examples/ and what it has to give. */
export type Example = {
	/** As the workflow itself says. */
	name: string;
	/** What a person has to do in this n8n before the first run, as the notes in the workflow say. */
	prepare?: (
		workflow: WorkflowJson,
		trial: Omit<Trial, 'workflow' | 'run'>,
	) => Promise<WorkflowJson>;
	/** Runs it against the simulated gateways and compares the result with what a person expects. */
	onAccount: (trial: Trial) => Promise<void>;
	/** What it gives right after importing, without any account. */
	asImported?: (run: WorkflowRun) => void | Promise<void>;
};

/** The chats of an account in the order of the ids given; others are taken out. */
export function keepChats(account: SimulatedAccount, ...ids: string[]): void {
	account.chats = ids.map((id) => chatOf(account, id));
}

/** @throws Error where the account has no such chat */
export function chatOf(account: SimulatedAccount, id: string) {
	const chat = account.chats.find(({ jid }) => jid === id);
	if (!chat) throw new Error(`The sample account has no chat ${id}`);
	return chat;
}
