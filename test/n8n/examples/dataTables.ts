import type { EditorApi } from '../editorApi';

/** The data tables of the owner, as the editor shows them under "Data tables". */
export class DataTables {
	private constructor(
		private readonly api: EditorApi,
		private readonly path: string,
	) {}

	static async open(api: EditorApi): Promise<DataTables> {
		const { id } = await api.get<{ id: string }>('/projects/personal');
		return new DataTables(api, `/projects/${id}/data-tables`);
	}

	/** @returns the new table's id */
	async create(name: string, columns: Array<{ name: string; type: string }>): Promise<string> {
		return (await this.api.post<{ id: string }>(this.path, { name, columns })).id;
	}

	/** Deletes a table; nothing happens where there is none. */
	async drop(name: string): Promise<void> {
		const id = await this.find(name);
		if (id !== undefined) await this.api.delete(`${this.path}/${id}`);
	}

	/** The rows of a table in the order in which they were made. */
	async rows(name: string): Promise<Array<Record<string, unknown>>> {
		const id = await this.find(name);
		if (id === undefined) throw new Error(`n8n has no data table '${name}'`);
		const { data } = await this.api.get<{ data: Array<Record<string, unknown>> }>(
			`${this.path}/${id}/rows?take=100&sortBy=id:asc`,
		);
		return data;
	}

	private async find(name: string): Promise<string | undefined> {
		const { data } = await this.api.get<{ data: Array<{ id: string; name: string }> }>(this.path);
		return data.find((table) => table.name === name)?.id;
	}
}
