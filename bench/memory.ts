import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

type ProcessIds = { pid: number; parent: number; session: number };

/** The peak memory of a process, and of it with all that it started, in megabytes. */
export type Peak = { main: number; all: number };

/** The processes that this one started in sessions of their own, as n8n is. */
export function ownSessions(): number[] {
	return processes()
		.filter(({ pid, parent, session }) => parent === process.pid && session === pid)
		.map(({ pid }) => pid);
}

/** From here on the peaks of a session's processes are counted anew. */
export function resetPeak(leader: number): void {
	for (const pid of sessionOf(leader)) {
		ifAlive(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
	}
}

/** The peaks since the last reset. Those of several processes are added up: an upper bound. */
export function readPeak(leader: number): Peak {
	const all = sessionOf(leader).map(peakOf);
	return { main: peakOf(leader), all: all.reduce((sum, megabytes) => sum + megabytes, 0) };
}

function peakOf(pid: number): number {
	const status = ifAlive(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
	const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
	return (Number(kibibytes ?? 0) * 1024) / 1e6;
}

function sessionOf(leader: number): number[] {
	return processes()
		.filter(({ session }) => session === leader)
		.map(({ pid }) => pid);
}

function processes(): ProcessIds[] {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return pids.flatMap((name) => {
		const stat = ifAlive(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
		if (stat === undefined) return [];
		// The program's name, in brackets, may itself hold spaces and brackets.
		const [, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return [{ pid: Number(name), parent: Number(parent), session: Number(session) }];
	});
}

/** A process may end between being listed and being read. */
function ifAlive<Result>(read: () => Result): Result | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
