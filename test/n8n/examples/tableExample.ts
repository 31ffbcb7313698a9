import type { EditorApi, WorkflowJson } from '../editorApi';
import type { N8nName } from '../installation';
import { DataTables } from './dataTables';

const MAKE_THE_TABLE = 'Make the Table';

/** n8n 1.123 has rows of data tables in workflows, and makes the tables themselves in its editor alone. */
const MAKES_TABLES_IN_WORKFLOWS: Record<N8nName, boolean> = {
	'n8n-2.39': true,
	'n8n-1.123': false,
};

/** A data table that an example makes, and the n8n in which it is to run. */
type Table = {
	n8n: N8nName;
	api: EditorApi;
	name: string;
	columns: Array<{ name: string; type: string }>;
};

/** What a person does before the first run: nothing, but where this n8n can't make the table. */
export async function prepareTable(
	workflow: WorkflowJson,
	{ n8n, api, name, columns }: Table,
): Promise<WorkflowJson> {
	const tables = await DataTables.open(api);
	await tables.drop(name);
	if (MAKES_TABLES_IN_WORKFLOWS[n8n]) return workflow;
	return chooseTable(workflow, await tables.create(name, columns));
}

/** What the workflow's note tells to do where a workflow can't make the table. */
function chooseTable(workflow: WorkflowJson, value: string): WorkflowJson {
	const nodes = workflow.nodes
		.filter(({ name }) => name !== MAKE_THE_TABLE)
		.map((node) => {
			const { parameters } = node;
			const isTable = typeof parameters === 'object' && parameters && 'dataTableId' in parameters;
			const dataTableId = { __rl: true, mode: 'id', value };
			return isTable ? { ...node, parameters: { ...parameters, dataTableId } } : node;
		});
	const { [MAKE_THE_TABLE]: next, ...connections } = workflow.connections;
	for (const [name, connection] of Object.entries(connections)) {
		if (JSON.stringify(connection).includes(MAKE_THE_TABLE)) connections[name] = next;
	}
	return { ...workflow, nodes, connections };
}
