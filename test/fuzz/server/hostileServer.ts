import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { whole, type HttpAnswer } from './httpAnswer';
import { readRequests, type RawRequest } from './rawRequests';
import { neverEnds, send } from './sending';
import { toWire, type Asker } from './wire';

/** So long a connection stays silent where it must not wait for who asked. */
const MAX_SILENCE_MILLISECONDS = 150;

/** What the server is to say in one run. */
export type Scene = {
	asker: Asker;
	/** The keys that requests bring along. */
	secrets: readonly string[];
	/** One for each request; after the last they begin anew. */
	answers: readonly HttpAnswer[];
	/** Whether an answer that does not end is broken off, for who can't be told to wait less. */
	breaksOff: boolean;
};

/** A run of the server. */
export type Performance = {
	baseUrl: string;
	/** How many requests came for the run, and how many to where only redirects lead. */
	readonly requests: number;
	readonly strayRequests: number;
	/** Waits for the other side to close what it will not be sent to the end; @returns what stays open */
	leftOpen(): Promise<number>;
	/** Ends every connection of the run. */
	end(): void;
};

type Running = Scene & {
	requests: number;
	strayRequests: number;
	sockets: Set<Socket>;
	/** Those with an answer whose end never comes. */
	unfinished: Set<Socket>;
};

/** A gateway that keeps to no rule of HTTP. Each run has a path of its own, so that runs can't mix. */
export class HostileServer {
	private readonly scenes = new Map<string, Running>();
	private count = 0;

	private constructor(
		private readonly server: Server,
		private readonly origin: string,
	) {}

	static async start(): Promise<HostileServer> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const bound = server.address();
		if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
		const hostile = new HostileServer(server, `http://127.0.0.1:${bound.port}`);
		server.on('connection', (socket) => hostile.serve(socket));
		return hostile;
	}

	perform(scene: Scene): Performance {
		const name = `run${this.count++}`;
		const running: Running = {
			...scene,
			requests: 0,
			strayRequests: 0,
			sockets: new Set(),
			unfinished: new Set(),
		};
		this.scenes.set(name, running);
		return {
			baseUrl: `${this.origin}/${name}`,
			get requests() {
				return running.requests;
			},
			get strayRequests() {
				return running.strayRequests;
			},
			leftOpen: async () => await closed(running.unfinished),
			end: () => {
				this.scenes.delete(name);
				for (const socket of running.sockets) socket.destroy();
			},
		};
	}

	async stop(): Promise<void> {
		for (const { sockets } of this.scenes.values()) for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private serve(socket: Socket): void {
		socket.on('error', () => {});
		readRequests(socket, (request) => this.answer(socket, request));
	}

	private answer(socket: Socket, request: RawRequest): void {
		const [, name = '', isStray] = /^\/(run\d+)(\/elsewhere)?/.exec(request.path) ?? [];
		const scene = this.scenes.get(name);
		if (!scene) return void socket.destroy();
		scene.sockets.add(socket);
		socket.once('close', () => {
			scene.sockets.delete(socket);
			scene.unfinished.delete(socket);
		});
		if (isStray) scene.strayRequests++;
		const asked = scene.requests++;
		const next = scene.answers[asked % scene.answers.length];
		if (!next) return void socket.destroy();
		const answer = whole(next);
		const known = {
			secrets: scene.secrets,
			request: request.head,
			address: `${this.origin}/${name}`,
		};
		const wire = toWire(answer, known, scene.asker, { ...request, asked });
		if (scene.breaksOff) socket.setTimeout(MAX_SILENCE_MILLISECONDS, () => socket.destroy());
		if (neverEnds(answer)) scene.unfinished.add(socket);
		send(socket, wire, answer);
	}
}

/** Far longer than any timeout of a run. */
const MAX_LOOKS = 100;

/** Looks now and then whether all are closed; @returns how many are not in the end */
async function closed(sockets: ReadonlySet<Socket>): Promise<number> {
	for (let looks = 0; sockets.size > 0 && looks < MAX_LOOKS; looks++) await wait(50);
	return sockets.size;
}
