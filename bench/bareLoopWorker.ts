import { Agent } from 'node:http';
import axios from 'axios';

/** What to read, and with how many pages under way. */
export type BareJob = { url: string; headers: Record<string, string>; pagesAtOnce: number };

/** How many chats there were, and how long it took. */
export type BareResult = { chats: number; milliseconds: number };

const PAGE_SIZE = 100;

const http = axios.create({
	proxy: false,
	httpAgent: new Agent({ keepAlive: true }),
	responseType: 'text',
	transformResponse: (text: unknown) => text,
});

/** The least that anything can do: axios and JSON.parse, no n8n, no mapping, nothing checked. */
async function readAll({ url, headers, pagesAtOnce }: BareJob): Promise<BareResult> {
	const start = performance.now();
	let next = 1;
	let chats = 0;
	let isAtEnd = false;
	const readInTurn = async () => {
		while (!isAtEnd) {
			const params = { page: next++, pageSize: PAGE_SIZE };
			const { data } = await http.get<string>(url, { headers, params });
			const entries: unknown = JSON.parse(data);
			const count = Array.isArray(entries) ? entries.length : 0;
			chats += count;
			isAtEnd ||= count === 0;
		}
	};
	await Promise.all(Array.from({ length: pagesAtOnce }, readInTurn));
	return { chats, milliseconds: performance.now() - start };
}

process.on('message', (job: BareJob) => {
	void readAll(job).then((result) => process.send?.(result));
});
process.once('disconnect', () => process.exit());
