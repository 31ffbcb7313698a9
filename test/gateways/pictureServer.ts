import { createServer, type IncomingHttpHeaders } from 'node:http';
import { close, listen } from './listening';
import { deliverPicture, type PictureAnswer } from './pictureDelivery';
import { SAMPLE_PICTURES } from './samplePictures';

/** A request as the picture server received it. */
export interface PictureRequest {
	method: string;
	/** Path and query, as they were sent. */
	url: string;
	headers: IncomingHttpHeaders;
}

/** Stands for WhatsApp's own picture service. */
export interface PictureServer {
	readonly origin: string;
	/** Everything received, in order. */
	readonly requests: PictureRequest[];
	/** Resolves once a client has closed the connection before its answer was complete. */
	untilBrokenOff(): Promise<void>;
	/** How many bytes of endless pictures were sent. */
	bytesSent: number;
	/** What it answers to that path; a small JPEG unless set. */
	answer(path: string, answer: PictureAnswer): void;
	/** Called before each request is answered. */
	beforeAnswer: (request: PictureRequest) => void | Promise<void>;
	/** Forgets requests and answers. */
	reset(): void;
	stop(): Promise<void>;
}

/** Starts it on a free port of this machine. */
export async function startPictureServer(): Promise<PictureServer> {
	const answers = new Map<string, PictureAnswer>();
	let tellBrokenOff = () => {};
	const nextBrokenOff = async () => await new Promise<void>((resolve) => (tellBrokenOff = resolve));
	let brokenOff = nextBrokenOff();
	const server = createServer((received, response) => {
		const { method = '', url = '', headers } = received;
		const request = { method, url, headers };
		pictures.requests.push(request);
		response.on('close', () => {
			if (!response.writableFinished) tellBrokenOff();
		});
		const answer = answers.get(url.split('?')[0] ?? '') ?? picture(SAMPLE_PICTURES.jpeg);
		const count = (bytes: number) => (pictures.bytesSent += bytes);
		void Promise.resolve(pictures.beforeAnswer(request)).then(() =>
			deliverPicture(response, answer, count),
		);
	});
	const pictures: PictureServer = {
		origin: await listen(server, { host: '127.0.0.1', port: 0 }),
		requests: [],
		untilBrokenOff: async () => await brokenOff,
		bytesSent: 0,
		answer: (path, answer) => answers.set(path, answer),
		beforeAnswer: () => undefined,
		reset() {
			answers.clear();
			pictures.requests.length = pictures.bytesSent = 0;
			brokenOff = nextBrokenOff();
			pictures.beforeAnswer = () => undefined;
		},
		stop: async () => await close(server),
	};
	return pictures;
}

/** A picture that arrives whole. */
export function picture(bytes: Buffer, type: string | null = 'image/jpeg'): PictureAnswer {
	return { kind: 'whole', status: 200, bytes, type };
}
