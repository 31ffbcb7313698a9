import type { EditorApi } from './editorApi';
import { exampleWorkflows, withCredentials } from './exampleWorkflows';
import { createCredentials, renewCredentials, type SimulatedCredential } from './simulatedAccess';

/**
 * Puts the workflows of examples/ into a new n8n, ready to be run and published. In an n8n of an earlier start
 * what a person changed stays as it is; only the credentials that bear these names are written anew.
 */
export async function fillEditor(
	api: EditorApi,
	credentials: SimulatedCredential[],
): Promise<void> {
	if (await renewCredentials(api, credentials)) return;
	const references = await createCredentials(api, credentials);
	for (const workflow of exampleWorkflows()) {
		await api.createWorkflow(withCredentials(workflow, references));
	}
}
