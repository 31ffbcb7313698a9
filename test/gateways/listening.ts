import type { Server } from 'node:http';

/** Where a server listens; port 0 takes a free one. */
export interface ServerAddress {
	host: string;
	port: number;
}

/** @returns the origin under which the server is reached */
export async function listen(server: Server, { host, port }: ServerAddress): Promise<string> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
	return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`;
}

/** Closes the server at once, with every connection it has. */
export async function close(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		// A server stopped before calls back too, with an error of no interest.
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
