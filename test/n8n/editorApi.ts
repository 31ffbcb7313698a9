import axios, { type AxiosInstance } from 'axios';

/** Who owns the n8n of the tests and of `npm start`. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'WhatsAppChats1',
	firstName: 'Workflow',
	lastName: 'Owner',
};

/** A workflow as the editor exports and imports it. */
export type WorkflowJson = {
	name: string;
	nodes: Array<Record<string, unknown> & { name: string; type: string }>;
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
};

/** Speaks to a running n8n as its editor does, signed in as the owner. */
export class EditorApi {
	private constructor(
		private readonly http: AxiosInstance,
		/** What the browser of the owner sends to say who it is. */
		readonly cookie: string,
	) {}

	/** Makes the owner where there is none, and signs in. */
	static async signIn(address: string): Promise<EditorApi> {
		const http = axios.create({ baseURL: `${address}/rest`, proxy: false });
		const { data: settings } = await http.get<{
			data: { userManagement: { showSetupOnFirstLoad: boolean } };
		}>('/settings');
		const answer = settings.data.userManagement.showSetupOnFirstLoad
			? await http.post('/owner/setup', OWNER)
			: await http.post('/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });
		const cookies = answer.headers['set-cookie']?.map((cookie) => cookie.split(';')[0]) ?? [];
		const cookie = cookies.join('; ');
		http.defaults.headers.common.Cookie = cookie;
		return new EditorApi(http, cookie);
	}

	/** @returns the new credential's id */
	async createCredential(name: string, type: string, data: object): Promise<string> {
		return (await this.post<{ id: string }>('/credentials', { name, type, data })).id;
	}

	async updateCredential(id: string, name: string, type: string, data: object): Promise<void> {
		await this.http.patch(`/credentials/${id}`, { id, name, type, data });
	}

	/** @returns the new workflow's id */
	async createWorkflow(workflow: WorkflowJson): Promise<string> {
		const body = { active: false, settings: {}, ...workflow };
		return (await this.post<{ id: string }>('/workflows', body)).id;
	}

	async get<Answer>(path: string): Promise<Answer> {
		return (await this.http.get<{ data: Answer }>(path)).data.data;
	}

	async post<Answer>(path: string, body: object = {}): Promise<Answer> {
		return (await this.http.post<{ data: Answer }>(path, body)).data.data;
	}

	/** The text of a file, byte for byte. */
	async getText(path: string): Promise<string> {
		const { data } = await this.http.get<Buffer>(path, { responseType: 'arraybuffer' });
		return data.toString('utf8');
	}

	async delete(path: string): Promise<void> {
		await this.http.delete(path);
	}
}
