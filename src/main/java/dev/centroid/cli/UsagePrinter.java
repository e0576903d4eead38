package dev.centroid.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistyped command line gets one sentence, a suggestion, and where to read more; not a page of usage. */
final class UsagePrinter implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(CommandLanguage.messages().text("cli.problem", mistake.getMessage()));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println(CommandLanguage.messages()
                .text("cli.help-hint", command.getCommandSpec().qualifiedName()));
        return ExitCode.BAD_INPUT;
    }
}
