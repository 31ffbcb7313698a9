import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ROOT } from '../test/package/packed';

/** A process of its own that answers each job with one message, in turn. */
export class Worker<Job extends object, Answer> {
	private readonly child: ChildProcess;

	/**
	 * @param file the worker's file in this folder
	 * @param node the Node.js that runs it
	 */
	constructor(
		private readonly file: string,
		node = process.execPath,
	) {
		this.child = fork(path.join(__dirname, file), {
			cwd: ROOT,
			execPath: node,
			execArgv: ['--import', 'tsx'],
			// A group of its own: Ctrl-C is the benchmark's to handle.
			detached: true,
		});
		process.once('exit', () => this.child.kill('SIGKILL'));
	}

	get pid(): number {
		if (this.child.pid === undefined) throw new Error(`${this.file} did not start`);
		return this.child.pid;
	}

	/** @throws where the worker ends before it has answered */
	async ask(job: Job): Promise<Answer> {
		return await new Promise<Answer>((resolve, reject) => {
			const ended = () => reject(new Error(`${this.file} ended without an answer`));
			this.child.once('exit', ended);
			this.child.once('message', (answer: Answer) => {
				this.child.off('exit', ended);
				resolve(answer);
			});
			this.child.send(job, (error) => {
				if (error) reject(error);
			});
		});
	}

	async stop(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const ended = once(this.child, 'exit');
		this.child.kill();
		await ended;
	}
}
