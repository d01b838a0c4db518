import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One run of the program: arguments in, an exit status out.
enum Program {
    /// Runs the command that the arguments ask for; every failure becomes lines on standard error and a status.
    static func run(_ arguments: [String]) -> ExitStatus {
        // A reader that closes early (`| head`) must make a write fail, not kill the program.
        signal(SIGPIPE, SIG_IGN)
        do {
            try execute(arguments)
            return .success
        } catch CommandFailure.outputClosed {
            return .success
        } catch {
            for line in error.lines(words) { Console.complain(line) }
            return error.status
        }
    }

    private static func execute(_ arguments: [String]) throws(CommandFailure) {
        let arguments = try SpokenArguments.normalized(arguments)
        // With nothing to parse, the parser would keep the screen waiting for the twelfth part of its time.
        if arguments.isEmpty { return try OpenCommand.open(nil) }
        do {
            var command = try MaillageCommand.parseAsRoot(arguments)
            try command.run()
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            // Help, version and completion scripts come as errors that mean success.
            guard MaillageCommand.exitCode(for: error) == .success else {
                let problem = UsageProblem(parserMessage: MaillageCommand.message(for: error))
                throw .misunderstood(problem, command: SpokenArguments.command(in: arguments))
            }
            let text = MaillageCommand.fullMessage(for: error, columns: .max)
            if arguments.contains(where: { $0.hasPrefix(CompletionScript.option) }) {
                return try Console.write(CompletionScript.withAliases(text) + "\n")
            }
            // A line of the resources to read only where somebody asks.
            let page =
                text == Version.number
                ? words.version(text, vintage: Version.vintage)
                : HelpPage.translated(text, words: words, width: Console.width ?? 80)
            try Console.write(page + "\n")
        }
    }
}

/// What the program tells its caller, with the numbers of sysexits.h.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case noPermission = 77
}
