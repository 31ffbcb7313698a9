import { PollContext } from 'n8n-core';
import type { IPollFunctions, Workflow, WorkflowExecuteMode } from 'n8n-workflow';
import { additionalData } from './additionalData';
import { TypedInCredentials, type CredentialValues } from './credentialsHelper';
import type { Engine } from './engine';
import { triggerIn } from './triggerWorkflow';

/** What a poll is run with. */
export type PollSetup = {
	workflow: Workflow;
	credentials: CredentialValues;
	mode: WorkflowExecuteMode;
	/** The time that n8n gives the poll, in milliseconds. */
	budget: () => number;
	/** Takes the warnings for n8n's log. */
	warn: (text: string) => void;
};

/** n8n's own context for the polls of the trigger in a workflow. */
export function newPollContext({ loader }: Engine, setup: PollSetup): IPollFunctions {
	const { workflow, credentials, mode, budget, warn } = setup;
	const data = additionalData(new TypedInCredentials(loader.credentialTypes, credentials));
	const context = new PollContext(workflow, triggerIn(workflow), data, mode, 'update');
	Object.assign(context.logger, { warn });
	return Object.assign(context, {
		getPollBudgetMs: budget,
		getWorkflow: () => ({ id: workflow.id, name: 'Test', active: true }),
	});
}
