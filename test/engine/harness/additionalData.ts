import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { ICredentialsHelper, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

const EDITOR = 'http://127.0.0.1:5678/';

/** What n8n hands to every execution beside the workflow itself. */
export function additionalData(
	credentialsHelper: ICredentialsHelper,
): IWorkflowExecuteAdditionalData {
	const workflowData = {
		id: 'test',
		name: 'Test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: [],
		connections: {},
	};
	return {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks('trigger', '1', workflowData),
		executionId: '1',
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: EDITOR,
		instanceBaseUrl: EDITOR,
		formBaseUrl: EDITOR,
		formWaitingBaseUrl: EDITOR,
		formTestBaseUrl: EDITOR,
		webhookBaseUrl: EDITOR,
		webhookWaitingBaseUrl: EDITOR,
		webhookTestBaseUrl: EDITOR,
		mcpBaseUrl: EDITOR,
		mcpTestBaseUrl: EDITOR,
		executeWorkflow: notPartOfATest,
		getRunExecutionData: notPartOfATest,
		getRuntimeCredential: notPartOfATest,
		startRunnerTask: notPartOfATest,
		logAiEvent: () => {},
	};
}

function notPartOfATest(): Promise<never> {
	return Promise.reject(new Error('A test of this package never comes here'));
}
