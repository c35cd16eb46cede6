package fr.educonnect.schoolimport.command;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.schoolimport.account.AccountUpkeep;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings accounts up to date with school data that came by another way than {@code import}: views, or a job of one's own. */
@Command(
        name = "accounts",
        description = "Brings accounts up to date with schema school, where it is filled by other means than import.",
        mixinStandardHelpOptions = true)
public final class AccountsCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailedException {
        try (AgroalDataSource database = connection.pool(1)) {
            SchemaStatus status = SchemaCheck.verify(database, connection.statementTimeout());
            if (!(status instanceof SchemaStatus.Ready)) {
                throw new CommandFailedException(ExitCodes.DATABASE, status.explanation(), null);
            }
            AccountUpkeep upkeep = new AccountUpkeep(database, Clock.systemUTC(), connection.statementTimeout());
            spec.commandLine().getOut().print(upkeep.everywhere().text());
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        } catch (SQLException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, DatabaseFault.describe(e), e);
        } catch (DirectoryUnavailableException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, e.getMessage() + ". Run the same command again.", e);
        }
    }
}
